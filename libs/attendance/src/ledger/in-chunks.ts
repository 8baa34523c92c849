import { setImmediate as pause } from 'node:timers/promises';

/** Few enough that no engine holds the event loop for long, enough that statements are few. */
const CHUNK = 250;

/** Works on many rows a chunk at a time, and lets other work through in between. */
export async function inChunks<Row>(
  rows: readonly Row[],
  work: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await work(rows.slice(from, from + CHUNK));
    if (from + CHUNK < rows.length) await pause();
  }
}
