import type { TalkRow } from '../conference.rows.js';
import type { Planned } from '../planning/planned.js';

/** The talks of a plan as everybody would read them: one that was never released has no id but its guid. */
export function plannedRows({ talks, rooms }: Planned): TalkRow[] {
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  return talks.map((talk) => ({
    ...talk,
    ...{ id: talk.guid, room: names.get(talk.roomId) ?? '', facts: talk },
    endsAt: talk.startsAt + talk.minutes * 60_000,
  }));
}
