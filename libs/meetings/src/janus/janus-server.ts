import { createHmac } from 'node:crypto';

/** A media server that was named in `JANUS_URL`. */
export interface JanusServer {
  readonly url: string;
  /** Its address without a name or password: what the database calls it. */
  readonly key: string;
}

/** What only our server and the media server know. */
export interface JanusKeys {
  readonly adminKey: string;
}

export function janusServersIn(urls: string | undefined): readonly JanusServer[] {
  return (urls ?? '')
    .split(',')
    .filter((url) => url.trim() !== '')
    .map((url) => new URL(url.trim()))
    .map((url) => ({ url: url.href, key: url.host + url.pathname.replace(/\/$/, '') }));
}

/** The secret of Janus's own tokens: from the one key, so that there is one key to look after. */
export function tokenSecret({ adminKey }: JanusKeys): string {
  return derived(adminKey, 'tokens');
}

/** Each room has a secret to change it with and a pin to come in by; neither is kept anywhere. */
export function roomSecrets({ adminKey }: JanusKeys, room: string): { secret: string; pin: string } {
  return { secret: derived(adminKey, `secret of ${room}`), pin: derived(adminKey, `pin of ${room}`) };
}

const MINUTES = 10;

/** A token as Janus checks it by itself: when it ends, for which plugin, and an HMAC-SHA1 of both. */
export function signedToken(keys: JanusKeys, now: Date): string {
  const says = `${Math.floor(+now / 1000) + MINUTES * 60},janus,janus.plugin.videoroom`;
  return `${says}:${createHmac('sha1', tokenSecret(keys)).update(says).digest('base64')}`;
}

function derived(key: string, use: string): string {
  return createHmac('sha256', key).update(use).digest('base64url');
}
