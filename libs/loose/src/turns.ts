import { setImmediate as pause } from 'node:timers/promises';

const AT_A_TIME = 500;

/** Does the same to each of many, and lets other work through now and then. */
export async function inTurns<From, To>(many: readonly From[], turn: (one: From) => To): Promise<To[]> {
  const done: To[] = [];
  for (const one of many) {
    done.push(turn(one));
    if (done.length % AT_A_TIME === 0) await pause();
  }
  return done;
}
