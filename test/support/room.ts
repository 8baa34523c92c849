import { SYSTEM } from '#kernel';
import type { Answer, Entered, Notice, RoomLine, RoomPatch, RoomSnapshot } from '#live';
import { Tokens } from '#people';
import { io, type Socket } from 'socket.io-client';
import { patched, withLine } from '../../libs/live/src/contract.js';
import type { Server } from './server.js';

/** A browser's side of the live room, without the browser. */
export interface Seat {
  readonly socket: Socket;
  readonly notices: Notice[];
  readonly said: RoomLine[];
  /** How often the whole room was sent. */
  snapshots: number;
  /** The room as this seat knows it. */
  room(): RoomSnapshot;
  ask<T = unknown>(name: string, value?: unknown): Promise<Answer<T>>;
  enter(sessionId: string, connectionId?: string): Promise<Answer<Entered>>;
  /** Once what is told of the room is so. */
  until(isSo: () => boolean): Promise<void>;
  close(): void;
}

const TOO_LONG = 10_000;

/** A socket of that person's at the live surface. */
export async function seatOf(server: Pick<Server, 'get' | 'url'>, personId: string): Promise<Seat> {
  const { token } = await server.get(Tokens).create(SYSTEM, personId, 'a seat');
  return seatWith(server.url, { token });
}

/** A browser's socket, known by its cookie. */
export function seatByCookie(url: string, secret: string): Promise<Seat> {
  return seated(url, { extraHeaders: { cookie: `wh_session=${secret}` } });
}

export function seatWith(url: string, auth: { token: string }): Promise<Seat> {
  return seated(url, { auth });
}

async function seated(url: string, known: object): Promise<Seat> {
  const socket = io(`${url}/live`, { ...known, transports: ['websocket'], forceNew: true });
  const seat = listening(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return seat;
}

function listening(socket: Socket): Seat {
  let room: RoomSnapshot | undefined;
  const early: RoomPatch[] = [];
  const news = new Set<() => void>();
  const heard = () => [...news].forEach((tell) => tell());
  const seat: Seat = {
    socket,
    notices: [],
    said: [],
    snapshots: 0,
    room: () => {
      if (!room) throw new Error('Nobody has shown this seat the room.');
      return room;
    },
    ask: <T>(name: string, value: unknown = {}) =>
      socket.timeout(TOO_LONG).emitWithAck(name, value) as Promise<Answer<T>>,
    async enter(sessionId, connectionId) {
      const before = seat.snapshots;
      const answer = await seat.ask<Entered>(
        'enter',
        connectionId ? { sessionId, connectionId } : { sessionId },
      );
      if (answer.ok) await seat.until(() => seat.snapshots > before);
      return answer;
    },
    until: (isSo) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`It never came to be so: ${String(isSo)}`)), TOO_LONG);
        const look = () => {
          if (!isSo()) return;
          clearTimeout(late);
          news.delete(look);
          resolve();
        };
        news.add(look);
        look();
      }),
    close: () => void socket.disconnect(),
  };
  const take = (patch: RoomPatch) => {
    const next = room && patched(room, patch);
    // Of two servers one may be overtaken by the other.
    if (!next) early.push(patch);
    else {
      const isNews = next !== room;
      room = next;
      if (isNews) early.splice(0).forEach(take);
    }
  };
  socket.on('room', (snapshot: RoomSnapshot) => {
    room = snapshot;
    seat.snapshots++;
    early.splice(0).forEach(take);
    heard();
  });
  socket.on('patch', (patch: RoomPatch) => {
    take(patch);
    heard();
  });
  socket.on('said', (line: RoomLine) => {
    seat.said.push(line);
    if (room) room = { ...room, lines: withLine(room.lines, line) };
    heard();
  });
  socket.on('notice', (notice: Notice) => {
    seat.notices.push(notice);
    heard();
  });
  socket.on('disconnect', heard);
  return seat;
}
