import { changed, without, type RoomChange, type RoomMember } from './changes.js';
import { EMPTY_ROOM, type RoomState } from './room-state.js';
import type { RoomCaption, RoomItem, RoomLine, RoomPerson, RoomSnapshot } from './room-view.js';

/**
 * A room that is played in one browser, with people who are pretended: the same rules as in the real one, and
 * nothing that anybody else sees or that is kept.
 */
export interface Rehearsal {
  readonly state: RoomState;
  readonly people: Readonly<Record<string, RoomPerson>>;
  /** Those who knock stand here until they are let in. */
  readonly strangers: Readonly<Record<string, RoomPerson>>;
  readonly votes: Readonly<Record<string, number>>;
  readonly lines: readonly RoomLine[];
  readonly captions: readonly RoomCaption[];
}

export const EMPTY_REHEARSAL: Rehearsal = {
  state: EMPTY_ROOM,
  people: {},
  strangers: {},
  votes: {},
  lines: [],
  captions: [],
};

/** What is known of the session that is rehearsed. Instants are milliseconds. */
export interface Rehearsed {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly agenda: readonly RoomItem[];
}

export function comes(rehearsal: Rehearsal, person: RoomPerson): Rehearsal {
  const { [person.personId]: _, ...strangers } = rehearsal.strangers;
  return { ...rehearsal, strangers, people: { ...rehearsal.people, [person.personId]: person } };
}

export function leaves(rehearsal: Rehearsal, personId: string): Rehearsal {
  const { [personId]: _, ...people } = rehearsal.people;
  return { ...rehearsal, people, state: { ...rehearsal.state, ...without(rehearsal.state, personId) } };
}

export function knocks(rehearsal: Rehearsal, person: RoomPerson, at: number): Rehearsal {
  const strangers = { ...rehearsal.strangers, [person.personId]: person };
  return does({ ...rehearsal, strangers }, pretended(person), { is: 'knock' }, at);
}

/** One press, by the real room’s own rules; it is refused as there. */
export function does(rehearsal: Rehearsal, by: RoomMember, change: RoomChange, at: number): Rehearsal {
  const next = { ...rehearsal, state: changed(rehearsal.state, change, by, at) };
  if (change.is === 'open-poll') return { ...next, votes: {} };
  if (change.is === 'remove') return leaves(next, change.personId);
  const stranger = change.is === 'admit' && change.admitted ? next.strangers[change.personId] : undefined;
  return stranger ? comes(next, stranger) : next;
}

export function chooses(rehearsal: Rehearsal, personId: string, option: number): Rehearsal {
  return { ...rehearsal, votes: { ...rehearsal.votes, [personId]: option } };
}

/** The room as it is drawn. */
export function sightOf(rehearsal: Rehearsal, session: Rehearsed, at: number): RoomSnapshot {
  const { state, people, strangers, votes, lines, captions } = rehearsal;
  const { phase, hands, now, spotlight, notes, muted, media, caseOn, captioners } = state;
  const { ticked, timer, asked } = state;
  const chosen = Object.values(votes);
  const counted = (text: string, place: number) => ({
    text,
    votes: chosen.filter((one) => one === place).length,
  });
  const knocking = state.knocking.flatMap((id) => strangers[id] ?? []);
  return {
    ...{ ...session, version: 0, at, people, count: Object.keys(people).length, lines, captions },
    ...{ phase, hands, now, spotlight, notes, muted, media, caseOn, captioners },
    poll: state.poll && { ...state.poll, options: state.poll.options.map(counted) },
    backstage: { knocking, ticked, timer, asked },
  };
}

/** A pretended person, who may do what anybody may. */
export function pretended({ personId, name }: RoomPerson): RoomMember {
  return { personId, name, isHost: false, isTeam: false };
}
