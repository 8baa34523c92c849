import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

const alive = new Set<string>();

/** What a keeper of this process is called in the database. */
export function newKeeperName(): string {
  const name = `${hostname()} ${process.pid} ${randomBytes(4).toString('hex')}`;
  alive.add(name);
  return name;
}

export function end(keeper: string): void {
  alive.delete(keeper);
}

/** Whether that keeper has surely ended: its process was on this machine, and is there no more. */
export function hasSurelyEnded(keeper: string): boolean {
  const [host, pid] = keeper.split(' ');
  if (host !== hostname()) return false;
  // A process in a container has the same number after it was started again.
  return Number(pid) === process.pid ? !alive.has(keeper) : !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
