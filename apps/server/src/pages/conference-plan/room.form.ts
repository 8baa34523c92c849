import type { RoomDraft } from '#conference';
import type { Typed } from '#http';
import { z } from 'zod';
import { textOf } from '../form-words.js';
import { written } from './written.js';

export const RoomForm = z.object({
  name: written,
  capacity: written.pipe(z.string().regex(/^\d{0,6}$/, 'Enter a number, or leave it empty')),
  streamUrl: written,
  seen: z.string().optional(),
});

/** The ways to the other rooms stand in fields of their own: `walk-` and the room's id. */
export function roomDraftOf(
  { name, capacity, streamUrl }: z.output<typeof RoomForm>,
  typed: Typed = {},
): RoomDraft {
  const ways = Object.keys(typed)
    .filter((field) => field.startsWith('walk-'))
    .map((field) => [field.slice('walk-'.length), textOf(typed[field]).trim()] as const)
    .filter(([, minutes]) => /^\d{1,3}$/.test(minutes));
  return {
    name,
    capacity: capacity === '' ? null : Number(capacity),
    streamUrl: streamUrl || null,
    walk: Object.fromEntries(ways.map(([room, minutes]) => [room, Number(minutes)])),
  };
}
