import { maskedIce } from '#meetings';
import type { Config } from '../../server/src/config.js';

/** A setting as it is in force; secrets are never shown. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

export function settingsInForce(config: Config, environment: NodeJS.ProcessEnv): Setting[] {
  const values: Readonly<Record<string, string | number | undefined>> = {
    PORT: config.port,
    HOST: config.host,
    BASE_URL: config.baseUrl,
    DATA_DIR: config.dataDir,
    DATABASE_URL: masked(config.databaseUrl),
    REDIS_URL: masked(config.redisUrl),
    SMTP_URL: masked(config.smtpUrl),
    MAIL_FROM: config.mailFrom,
    SESSION_SECRET: environment['SESSION_SECRET'] ? '••••' : 'made, and kept in DATA_DIR',
    TRUST_PROXY: config.trustProxy,
    TZ_DEFAULT: config.timeZone,
    NEEDS_KEPT_DAYS: config.needsKeptDays,
    THEME_DIR: config.themeDir,
    JANUS_URL: config.janusUrl
      ?.split(',')
      .map((url) => masked(url.trim()))
      .join(', '),
    JANUS_ADMIN_KEY: config.janusAdminKey === undefined ? undefined : '••••',
    ICE_SERVERS: config.iceServers.length === 0 ? undefined : maskedIce(config.iceServers),
    DIAL_IN: config.dialIn,
    LOG_LEVEL: config.logLevel,
  };
  return Object.entries(values).map(([name, value]) => ({ name, value: String(value ?? 'not set') }));
}

/** An address without the password, and without what a query may hide. */
function masked(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const url = new URL(address);
  if (url.password !== '') url.password = '••••';
  for (const key of url.searchParams.keys()) url.searchParams.set(key, '••••');
  return decodeURIComponent(url.href);
}
