import { setTimeout as delay } from 'node:timers/promises';
import { tidy } from './figures.js';
import { serveRoom } from './live.room.js';

const PEOPLE = 300;
const HEARTBEAT = 15_000;
const MINUTE = 60_000;

/**
 * Hundreds who are in a room and do nothing, at the true pace: one minute, or as many as `HEARTBEAT_MINUTES` says.
 * How much of a core that takes, and how many writes for how many heartbeats.
 */
export async function heartbeats(): Promise<object> {
  const minutes = Number(process.env['HEARTBEAT_MINUTES'] ?? 1);
  const room = await serveRoom(PEOPLE, 'no');
  const sockets = await room.joinAll();
  let sent = 0;
  sockets.forEach((socket, place) => {
    const beat = () => {
      socket.emit('seen', {});
      sent++;
    };
    setTimeout(() => setInterval(beat, HEARTBEAT).unref(), (place / PEOPLE) * HEARTBEAT).unref();
  });
  await delay(HEARTBEAT);
  const [before, sentBefore] = [await room.used(), sent];
  await delay(minutes * MINUTE);
  const after = await room.used();
  const figures = {
    ...{ people: PEOPLE, minutes, heartbeats: sent - sentBefore, writes: after.writes - before.writes },
    percentOfACore: tidy((after.cpu - before.cpu) / (minutes * MINUTE * 10)),
  };
  await room.close();
  return figures;
}
