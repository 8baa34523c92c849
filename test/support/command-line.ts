import { execFile } from 'node:child_process';
import { Writable } from 'node:stream';
import type { DatabaseSettings } from '#database';
import { run } from '../../apps/cli/src/run.js';

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a process of its own, on a database of the test's. */
export function wheelhouse(
  { dataDir, url = '' }: DatabaseSettings,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Said> {
  const surroundings = { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir, DATABASE_URL: url };
  return new Promise((resolve) => {
    const command = ['dist/programs/wheelhouse.js', ...words];
    const env = { ...surroundings, SMTP_URL: '', ...environment };
    const child = execFile(process.execPath, command, { env, maxBuffer: 50_000_000 }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

/** The same without a process of its own, which takes a second to start. */
export async function spoken(
  { dataDir }: DatabaseSettings,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Said> {
  const [out, err] = [new Heard(), new Heard()];
  const code = await run(words, { out, err, environment: { DATA_DIR: dataDir, ...environment } });
  return { code, out: out.text, err: err.text };
}

class Heard extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** The one JSON value that a command printed: anything else on stdout fails here. */
export function jsonOf({ out }: Said): unknown {
  return JSON.parse(out);
}
