import type { RoomSnapshot } from '../../../../libs/live/src/contract.js';
import { nameOf } from '../../../../libs/live/src/contract.js';
import { announce } from './news.js';

/** Says what is new in a room: who came and went together, not each by itself. */
export function tellChanges(room: RoomSnapshot, before: RoomSnapshot, me: string): void {
  const came = Object.values(room.people).filter(({ personId }) => !(personId in before.people));
  const left = Object.values(before.people).filter(({ personId }) => !(personId in room.people));
  if (came.length > 0)
    announce(came.length === 1 ? `${came[0]?.name ?? ''} came in.` : `${came.length} people came in.`);
  if (left.length > 0)
    announce(left.length === 1 ? `${left[0]?.name ?? ''} left.` : `${left.length} people left.`);
  const old = new Set(before.lines.map(({ id }) => id));
  const lines = room.lines.filter(({ id, personId }) => !old.has(id) && personId !== me);
  if (lines.length > 0)
    announce(lines.length === 1 ? `${lines[0]?.name ?? ''} wrote.` : `${lines.length} new lines.`);
  for (const id of room.hands.filter((hand) => !before.hands.includes(hand) && hand !== me))
    announce(`${room.people[id]?.name ?? 'Somebody'} put a hand up.`);
  if (room.now && room.now.place !== before.now?.place)
    announce(`Now: ${nameOf(room.agenda, room.now.place)}.`);
  if (room.caseOn !== before.caseOn)
    announce(room.caseOn === null ? 'The case is closed.' : 'A case is shown now.');
  if (room.poll && room.poll.id !== before.poll?.id)
    announce(`A question for everybody: ${room.poll.question}`);
}
