import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What one judge sees of one event. */
export interface Seen {
  readonly uid: string;
  /** 2027-01-04T12:30 by the wall clock of its zone */
  readonly start: string;
  readonly zone: string;
  /** The same in UTC, by the judge's own reckoning; nothing where it only repeats what it read. */
  readonly at: string | null;
  readonly summary: string;
  readonly status: string;
  readonly sequence: number | null;
}

export interface Sight {
  readonly events: readonly Seen[];
  readonly complaints: readonly string[];
}

/** Those who read files. */
export const READERS = ['libical', 'vobject', 'icalendar'] as const;
export type Judge = (typeof READERS)[number] | 'vdirsyncer' | 'khal';

/** Asks one judge, in a process that stands in that time zone. */
export async function judged(judge: Judge, words: readonly string[], timeZone = 'UTC'): Promise<Sight> {
  // Debian's own Python, whose modules they are, and not whichever comes first on the PATH.
  const script = ['-B', `test/calendar-judges/${judge}_judge.py`, ...words];
  const env = { ...process.env, TZ: timeZone, LC_ALL: 'C.UTF-8' };
  const { stdout } = await promisify(execFile)('/usr/bin/python3', script, { env, maxBuffer: 50_000_000 });
  return JSON.parse(stdout) as Sight;
}

/** The same for texts of calendar files. */
export async function judgedTexts(judge: Judge, texts: readonly string[], timeZone?: string): Promise<Sight> {
  const folder = emptyFolder();
  try {
    const paths = texts.map((_text, place) => join(folder, `${place}.ics`));
    texts.forEach((text, place) => {
      writeFileSync(paths[place]!, text);
    });
    return await judged(judge, paths, timeZone);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What vdirsyncer keeps of a feed that it fetches, and khal lists of that for a year; both stand in that time zone. */
export async function fetchedAndListed(feed: string, timeZone: string): Promise<Record<Fetching, Sight>> {
  const folder = emptyFolder();
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/calendar; charset=utf-8').end(feed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const synced = await judged('vdirsyncer', [`http://127.0.0.1:${port}/feed.ics`, folder], timeZone);
    return { synced, listed: await judged('khal', [folder, '2027-01-01', '2027-12-31'], timeZone) };
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

type Fetching = 'synced' | 'listed';

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wheelhouse-calendar-'));
}
