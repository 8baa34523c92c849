import { clockTime } from '#attendance';
import type { SeenCase } from '#cases';
import { counted } from '#kernel';
import { itemNameOf, stripOf, type RoomLine, type RoomPerson, type RoomSnapshot } from '#live';
import { nameOfCase } from '../cases/case-words.js';
import { hostPart } from './host-part.js';
import type { CaseShown } from './room-cases.js';
import type { RoomFacts } from './room-reading.js';

interface RoomBeside {
  readonly now: Date;
  /** As far as this person may read them. */
  readonly cases: readonly SeenCase[];
  /** The case that is shown, as far as this person may read it. */
  readonly caseOn: CaseShown;
  readonly script: string;
}

/** The room as a page: everything on it works without script, and script keeps it up to date. */
export function roomPage(facts: RoomFacts, { now, cases, caseOn, script }: RoomBeside) {
  const { session, visiting, room } = facts;
  const { member, stayId } = visiting;
  const base = `/sessions/${session.id}/live`;
  return {
    ...{ title: `The room: ${session.title}`, heading: session.title, base, script },
    back: `/sessions/${session.id}`,
    me: { id: member.personId, name: member.name, isHost: member.isHost, isTeam: member.isTeam },
    sessionId: session.id,
    cases: cases.map(({ row }) => ({ text: nameOfCase(row), href: `/cases/${row.id}` })),
    caseOn,
    captions: room.captions,
    ...captionsFor(facts),
    others: `${base}/others`,
    strip: stripOf(room, +now),
    isHere: stayId !== undefined,
    meeting: meetingOf(facts),
    telephone: member.isExpected ? session.meeting.dialIn : undefined,
    count: counted(room.count, 'person is here', 'people are here'),
    unnamed: room.count - Object.keys(room.people).length,
    everybody: `${base}/people`,
    people: Object.values(room.people).map((person) => personLine(room, person)),
    hands: room.hands.flatMap((id) => room.people[id]?.name ?? []),
    isHandUp: room.hands.includes(member.personId),
    agenda: room.agenda.map((item, place) => ({
      name: itemNameOf(room.agenda, place),
      title: item.kind === 'case' ? item.title : '',
      minutes: `${item.minutes} min`,
      isNow: room.now?.place === place,
    })),
    lines: room.lines.filter(({ kind }) => kind === 'chat').map((line) => lineWords(line, session.timeZone)),
    recommendations: room.lines
      .filter(({ kind }) => kind === 'recommendation')
      .map(({ text, name }) => ({ text, name })),
    audiences: audiencesFor(member.isTeam),
    notes: { ...room.notes, by: room.notes.by ? `Last saved by ${room.notes.by}` : 'Nobody has written yet' },
    poll: pollPart(facts),
    host: member.isHost ? hostPart(facts, cases) : undefined,
  };
}

/** Captions are written by the team and by whoever is let: others see the box once there is something to read. */
function captionsFor({ visiting: { member }, room: { captions, captioners } }: RoomFacts) {
  const mayCaption = member.isTeam || captioners.includes(member.personId);
  return { mayCaption, hasCaptions: mayCaption || captions.length > 0 };
}

function personLine({ hands, spotlight, muted, captioners }: RoomSnapshot, person: RoomPerson) {
  const { personId, name, role, workplace, part } = person;
  const notes = [
    part,
    hands.includes(personId) ? 'Hand up' : null,
    spotlight === personId ? 'Speaking' : null,
    muted.includes(personId) ? 'Muted' : null,
    captioners.includes(personId) ? 'Writes captions' : null,
  ].filter((note) => note !== null);
  return { personId, name, work: [role, workplace].filter(Boolean).join(', '), notes: notes.join(' · ') };
}

function lineWords({ id, name, text, to, at }: RoomLine, timeZone: string) {
  const toWhom = { everybody: '', facilitator: ' to the facilitator only', hosts: ' to the team only' }[to];
  return { id, name, text, toWhom, time: clockTime(new Date(at), timeZone) };
}

function audiencesFor(isTeam: boolean) {
  return [
    { value: 'everybody', text: 'Everybody' },
    isTeam
      ? { value: 'hosts', text: 'The team only' }
      : { value: 'facilitator', text: 'The facilitator only' },
  ];
}

/** Teams, Zoom or anything else: the room stays open beside it. */
function meetingOf({ session, visiting }: RoomFacts) {
  const { provider, url } = session.meeting;
  if (provider !== 'link') return undefined;
  const name = session.mine?.joinToken ? `${visiting.member.name} ${session.mine.joinToken}` : undefined;
  return { url, name };
}

function pollPart({ room: { poll }, myVote }: RoomFacts) {
  if (!poll) return undefined;
  const total = poll.options.reduce((sum, { votes }) => sum + votes, 0);
  return {
    ...{ id: poll.id, question: poll.question, isOpen: poll.isOpen },
    total: counted(total, 'vote', 'votes'),
    options: poll.options.map(({ text, votes }, place) => ({
      ...{ text, place: String(place), isMine: myVote === place, result: counted(votes, 'vote', 'votes') },
    })),
  };
}
