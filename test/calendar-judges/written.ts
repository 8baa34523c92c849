import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Engine } from '#database';

/** What a process in some zone wrote of a series. */
export interface Written {
  /** Minutes from UTC of the process itself, on a day in summer. */
  readonly summerOffset: number;
  /** When each session is, in the words of its page. */
  readonly pages: readonly string[];
  readonly feed: string;
  /** The same in the words of each letter. */
  readonly letters: readonly string[];
  readonly invitations: readonly string[];
}

/** A year's series written by a server that stands in that zone: the built one, in a process of its own. */
export async function writtenIn(timeZone: string, engine: Engine): Promise<Written> {
  const script = ['dist/test/calendar-judges/series.write.js', engine];
  const env = { ...process.env, NODE_OPTIONS: '', TZ: timeZone };
  const { stdout } = await promisify(execFile)(process.execPath, script, { env, maxBuffer: 50_000_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Written;
}
