import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Call, Outcome } from './command.js';

/** Writes a file where --out says, or to stdout, as fast as it is read and no faster. */
export async function sentTo(call: Call, body: Readable): Promise<Outcome> {
  const out = call.options.text('out');
  if (out === undefined) {
    await call.terminal.during('Writing', () => pipeline(body, call.terminal.out, { end: false }));
    return { json: undefined, text: '' };
  }
  const file = resolve(out);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  try {
    await call.terminal.during('Writing', () => pipeline(body, createWriteStream(unfinished)));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  const { size: bytes } = await stat(file);
  return { json: { file, bytes }, text: `Wrote ${file} (${bytes} bytes).` };
}
