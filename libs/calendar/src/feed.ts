import { createHash } from 'node:crypto';
import { calendarFile } from './domain/calendar-file.js';
import type { Serialised } from './domain/vevent.js';
import type { Entry } from './kept-events.queries.js';

/** A calendar file that is only put together where the caller has not got it already. */
export interface Feed {
  readonly etag: string;
  text(): Promise<string>;
}

interface Contents {
  /** As a program lists it; nothing of a single session. */
  readonly name: string | undefined;
  readonly entries: readonly Entry[];
  /** By the ids of the entries. */
  readonly texts: () => Promise<ReadonlyMap<string, Serialised>>;
}

const DAY = 24 * 3_600_000;
/** How far back feeds reach: what was cancelled or held stays a while, so that calendars hear of it. */
const DAYS_BACK = { network: 30, series: 365, person: 180 } as const;

/** What ended before this instant, in milliseconds, is not in the feed. */
export function feedSince(whose: keyof typeof DAYS_BACK, now: Date): number {
  return +now - DAYS_BACK[whose] * DAY;
}

/** The same tag for as long as nothing in it changes. */
export function feedOf({ name, entries, texts }: Contents): Feed {
  const prints = entries.map(({ id, print, isWaiting }) => `${id} ${print} ${isWaiting}`);
  const hash = createHash('sha256').update([name ?? '', ...prints].join('\n'));
  return {
    etag: `"${hash.digest('base64url').slice(0, 22)}"`,
    text: async () => fileOf(name, entries, await texts()),
  };
}

function fileOf(
  name: string | undefined,
  entries: readonly Entry[],
  texts: ReadonlyMap<string, Serialised>,
): string {
  const written = entries.flatMap(({ id }) => texts.get(id) ?? []);
  const zones = written.flatMap(({ zone }) => zone ?? []);
  const events = written.map(({ text }) => text);
  const file = { method: 'PUBLISH', zones: zones.length > 0 ? zones : [ANY_ZONE], events } as const;
  return calendarFile(name === undefined ? file : { ...file, name });
}

/** A file without any event may not be empty: a zone stands in it. */
const ANY_ZONE = 'Europe/London';
