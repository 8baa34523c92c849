import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DatabaseSettings } from '#database';

/** Does a task in a process of its own, so that what it costs in memory is its own. The answer is its last line. */
export async function inChild<Answer>(task: string, settings: DatabaseSettings): Promise<Answer> {
  const script = fileURLToPath(new URL(`./${task}.js`, import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: settings.dataDir, DATABASE_URL: settings.url ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said = await text(child.stdout);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The task ${task} ended with ${String(code)}.`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Answer;
}

/** The database that the parent has prepared. */
export function givenSettings(): DatabaseSettings {
  return { dataDir: process.env['DATA_DIR'] ?? '', url: process.env['DATABASE_URL'] || undefined };
}

/** The most memory that this process has held at once, in MB. */
export function mostMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
