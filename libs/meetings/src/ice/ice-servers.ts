import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { IceServer } from '../contract.js';

const ADDRESS = /^(stun|stuns|turn|turns):\S+$/;

/** A STUN or TURN server as the setting names it. With `secret` each person gets a key of their own that ends. */
const Setting = z.strictObject({
  urls: z.union([
    z.string().regex(ADDRESS),
    z.array(z.string().regex(ADDRESS, 'must begin with stun:, stuns:, turn: or turns:')).min(1),
  ]),
  username: z.string().optional(),
  credential: z.string().optional(),
  secret: z.string().min(1).optional(),
});

export type IceSetting = z.infer<typeof Setting>;

/** Reads the setting, JSON as browsers know it; undefined where it cannot be read. */
export function iceSettingsIn(text: string): readonly IceSetting[] | undefined {
  try {
    return z.array(Setting).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The setting as anybody may see it. */
export function maskedIce(settings: readonly IceSetting[]): string {
  const hidden = (key: string, value: unknown): unknown =>
    key === 'secret' || key === 'credential' ? '••••' : value;
  return JSON.stringify(settings, hidden);
}

const HOURS = 6;

/**
 * Servers for one person, for a long study day at most: coturn's `use-auth-secret` takes a name that says when it
 * ends, and its HMAC-SHA1 as the password, so a key that leaks soon opens nothing.
 */
export function iceServersFor(personId: string, settings: readonly IceSetting[], now: Date): IceServer[] {
  return settings.map(({ urls, secret, username, credential }) => ({
    urls: [urls].flat(),
    ...(secret === undefined ? fixed(username, credential) : timeLimited(personId, secret, now)),
  }));
}

function timeLimited(personId: string, secret: string, now: Date): { username: string; credential: string } {
  const username = `${Math.floor(+now / 1000) + HOURS * 3600}:${personId}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

function fixed(username?: string, credential?: string): { username?: string; credential?: string } {
  return {
    ...(username === undefined ? {} : { username }),
    ...(credential === undefined ? {} : { credential }),
  };
}
