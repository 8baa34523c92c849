import { notInRoom } from '#live';
import type { z } from 'zod';
import { roomOf, type Caller, type InRoom } from './caller.js';

/** One kind of message: what it must look like, and what is done. What `act` answers is the answer's `value`. */
export interface LiveMessage {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly act: (caller: Caller, value: never) => Promise<unknown>;
  /** It touches no database, and does not count against what a socket may send. */
  readonly isFree?: boolean;
}

/** A part of the live surface: its messages are registered by `LiveGateway`. */
export interface LiveMessages {
  readonly messages: readonly LiveMessage[];
}

/** A message that may come from anybody who is signed in. */
export function anywhere<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  act: (caller: Caller, value: z.output<Schema>) => Promise<unknown>,
): LiveMessage {
  return { name, schema, act };
}

/** A message that only somebody who is in a room may send. */
export function inRoom<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  act: (room: InRoom, value: z.output<Schema>, caller: Caller) => Promise<unknown>,
): LiveMessage {
  return { name, schema, act: (caller, value) => act(roomNow(caller), value, caller) };
}

function roomNow(caller: Caller): InRoom {
  const room = roomOf(caller);
  if (!room) throw notInRoom();
  return room;
}
