import type { RoomSnapshot } from '#live';
import type { RoomFacts } from './room-reading.js';
import { roomPage } from './room.page.js';

/** The room’s page with nobody in it yet and nothing of the real room but its agenda. */
export function rehearsalPage(facts: RoomFacts, { now, script }: { now: Date; script: string }) {
  const room = blank(facts.room, now);
  const page = roomPage({ ...facts, room, myVote: null }, { now, cases: [], caseOn: undefined, script });
  const { sessionId, title, startsAt, endsAt, agenda } = room;
  const { personId, name, role, workplace, part } = facts.visiting.member;
  return {
    ...page,
    title: `Rehearsal: ${facts.session.title}`,
    // What is pressed here reaches no address of the real room, even where the script fails.
    base: `${page.base}/rehearsal`,
    back: page.base,
    meeting: undefined,
    others: undefined,
    everybody: undefined,
    telephone: undefined,
    rehearsed: JSON.stringify({ sessionId, title, startsAt, endsAt, agenda }),
    host: page.host && { ...page.host, rehearsal: undefined },
    myself: JSON.stringify({ personId, name, role, workplace, part, isHost: true }),
  };
}

/** It begins in a minute, whenever it is rehearsed. */
function blank(room: RoomSnapshot, now: Date): RoomSnapshot {
  const startsAt = +now + 60_000;
  return {
    ...{ version: 0, sessionId: room.sessionId, title: room.title, agenda: room.agenda },
    ...{ startsAt, endsAt: startsAt + (room.endsAt - room.startsAt), at: +now, phase: 'before' },
    ...{
      people: {},
      count: 0,
      hands: [],
      now: null,
      spotlight: null,
      poll: null,
      muted: [],
      media: {},
      lines: [],
    },
    ...{ notes: { text: '', by: null, revision: 0 }, caseOn: null, captioners: [], captions: [] },
    backstage: { knocking: [], ticked: [], timer: null, asked: null },
  };
}
