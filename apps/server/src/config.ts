import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#kernel';
import { iceSettingsIn, janusServersIn, type IceSetting } from '#meetings';
import { z } from 'zod';

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('0.0.0.0'),
    BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATA_DIR: z.string().default('./data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('Wheelhouse <wheelhouse@localhost>'),
    SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
    TRUST_PROXY: z.string().optional(),
    TZ_DEFAULT: z
      .string()
      .refine(isZone, 'is not a time zone such as Europe/London')
      .default('Europe/London'),
    NEEDS_KEPT_DAYS: z.coerce.number().int().min(0).max(365).default(7),
    THEME_DIR: z.string().optional(),
    JANUS_URL: z.string().refine(namesMediaServers, 'needs addresses such as ws://127.0.0.1:8188').optional(),
    JANUS_ADMIN_KEY: z.string().min(16, 'needs at least 16 characters').optional(),
    ICE_SERVERS: z.string().transform(readIceServers).default([]),
    DIAL_IN: z.string().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'log', 'debug', 'verbose']).default('warn'),
  })
  .refine((set) => set.JANUS_URL === undefined || set.JANUS_ADMIN_KEY !== undefined, {
    path: ['JANUS_ADMIN_KEY'],
    message: 'is needed where JANUS_URL is set: the same as in the configuration of the media server',
  });

/** What the server is told by its surroundings, read once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Carries what live rooms say between server processes; without it PostgreSQL does. */
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  readonly trustProxy: string | undefined;
  readonly timeZone: string;
  /** Days after a study day for which dietary and access needs are kept. */
  readonly needsKeptDays: number;
  readonly themeDir: string | undefined;
  /** Media servers, with commas between. */
  readonly janusUrl: string | undefined;
  readonly janusAdminKey: string | undefined;
  readonly iceServers: readonly IceSetting[];
  /** How to join a meeting by telephone. */
  readonly dialIn: string | undefined;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** The demonstration network: sign-in as any of the cast by one button. */
  readonly isDemo: boolean;
}

/** Reads the settings, and stops with a sentence that names each one that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv, options = { isDemo: false }): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(filled);
  if (!read.success) throw new DomainError('bad-settings', 'invalid', sentenceOf(read.error));
  const set = read.data;
  return {
    port: set.PORT,
    host: set.HOST,
    baseUrl: (set.BASE_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    redisUrl: set.REDIS_URL,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    sessionSecret: set.SESSION_SECRET ?? keptSecret(set.DATA_DIR),
    trustProxy: set.TRUST_PROXY,
    timeZone: set.TZ_DEFAULT,
    needsKeptDays: set.NEEDS_KEPT_DAYS,
    themeDir: set.THEME_DIR,
    janusUrl: set.JANUS_URL,
    janusAdminKey: set.JANUS_ADMIN_KEY,
    iceServers: set.ICE_SERVERS,
    dialIn: set.DIAL_IN,
    logLevel: set.LOG_LEVEL,
    isDemo: options.isDemo,
  };
}

function sentenceOf(error: z.ZodError): string {
  const wrong = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return `Wheelhouse cannot start: ${wrong.join('; ')}. Correct the setting and start again.`;
}

/** A secret that is not set is made once and kept beside the data, readable by its owner only. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

function isZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}

function namesMediaServers(urls: string): boolean {
  try {
    const servers = janusServersIn(urls);
    return servers.length > 0 && servers.every(({ url }) => /^wss?:/.test(url));
  } catch {
    return false;
  }
}

function readIceServers(text: string, context: z.RefinementCtx<string>): readonly IceSetting[] {
  const settings = iceSettingsIn(text);
  if (settings) return settings;
  context.addIssue({
    code: 'custom',
    message: 'needs a list such as [{"urls": "turn:turn.example.org", "secret": "…"}]',
  });
  return z.NEVER;
}
