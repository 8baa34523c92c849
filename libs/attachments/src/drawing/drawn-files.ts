import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { notDrawn, type NotDrawn } from '../attachments.errors.js';
import type { KindOfFile } from '../domain/kind-of-file.js';

export interface DrawnPage {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What the page says in letters; empty for pictures. */
  readonly words: string;
}

type Told = { readonly pages: readonly DrawnPage[] } | { readonly refused: NotDrawn };

const LONGEST = 40_000;
/**
 * Megabytes that pdfium may take. A document of 2 kB can unpack to gigabytes; a coloured A4 page that was scanned at 600 dots
 * an inch needs 180.
 */
const MOST_UNPACKED = 384;
const PAGES_IN_MEGABYTE = 16;
/** Beside one another; others wait their turn, so that a crowd of files does not take all the machine. */
const AT_ONCE = 2;
const WORKER = join(import.meta.dirname, 'drawing.worker.js');

/** Draws files in a process of their own, one for each file: it has nothing to steal, and its end is nobody else's. */
@Injectable()
export class DrawnFiles {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async draw(kind: KindOfFile, bytes: Uint8Array): Promise<readonly DrawnPage[]> {
    await this.turn();
    try {
      const told = await asked(kind, bytes);
      if ('refused' in told) throw notDrawn(told.refused);
      return told.pages;
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    while (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }
}

/** Without our environment, which holds secrets; `advanced` sends bytes as they are. */
function asked(kind: KindOfFile, bytes: Uint8Array): Promise<Told> {
  return new Promise((resolve) => {
    const worker = fork(WORKER, [], {
      env: {},
      execArgv: ['--max-old-space-size=256', `--wasm-max-mem-pages=${MOST_UNPACKED * PAGES_IN_MEGABYTE}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    });
    worker.once('message', (told) => resolve(told as Told));
    worker.once('exit', (_code, signal) =>
      resolve({ refused: signal === 'SIGKILL' ? 'too-long' : 'broken' }),
    );
    worker.once('error', () => resolve({ refused: 'broken' }));
    worker.send({ kind, bytes });
  });
}
