import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { mostMemory } from './child.js';
import { tidy } from './figures.js';
import type { ExportFigures } from './reports.bench.js';

/** Reads a file to its end as a browser would, and says how long that took and how much memory. */
export async function drained(open: () => Promise<Readable> | Readable): Promise<ExportFigures> {
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  pauses.enable();
  const from = performance.now();
  let bytes = 0;
  let rows = -1;
  for await (const chunk of await open()) {
    const part = chunk as Buffer;
    bytes += part.length;
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) rows++;
  }
  const seconds = (performance.now() - from) / 1000;
  pauses.disable();
  return {
    seconds: tidy(seconds),
    rows,
    megabytes: Math.round(bytes / 1_000_000),
    residentMegabytes: mostMemory(),
    longestPauseMilliseconds: Math.round(pauses.max / 1e6),
  };
}
