import type { TalkRow } from '../conference.rows.js';
import type { Slot } from './clash.js';

/** Other software calls a pause an event of the type "break". */
export function isBreak({ kind }: Pick<TalkRow, 'kind'>): boolean {
  return kind.trim().toLowerCase() === 'break';
}

export function slotOf(talk: TalkRow): Slot {
  const { id, roomId, startsAt, endsAt, facts } = talk;
  const speakers = facts.persons.map(({ guid }) => guid);
  return { id, roomId, startsAt, endsAt, isBreak: isBreak(talk), speakers, chairs: [] };
}
