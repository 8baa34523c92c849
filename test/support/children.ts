import { existsSync, readdirSync, readFileSync } from 'node:fs';

const OFTEN = 10;

/** What the processes that this one has begun took at their most, in megabytes, while the work was done. */
export async function mostTakenBy<T>(work: () => Promise<T>): Promise<{ answer: T; megabytes: number }> {
  let most = 0;
  const look = setInterval(() => {
    for (const child of children()) most = Math.max(most, peakOf(child));
  }, OFTEN);
  try {
    return { answer: await work(), megabytes: most };
  } finally {
    clearInterval(look);
  }
}

function children(): string[] {
  const tasks = `/proc/${process.pid}/task`;
  if (!existsSync(tasks)) throw new Error('This is measured where the system tells of it: on Linux.');
  return readdirSync(tasks).flatMap((task) => wordsIn(`${tasks}/${task}/children`));
}

/** The system keeps the highest figure itself, so that a look that comes late sees it too. */
function peakOf(pid: string): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

function wordsIn(path: string): string[] {
  return textOf(path).split(' ').filter(Boolean);
}

/** Nothing where the process has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
