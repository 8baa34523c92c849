import type { Viewer } from '#http';
import {
  AGENDA_KIND_NAMES,
  isDoorOpen,
  lengthInWords,
  minutesOf,
  minutesUnplanned,
  ordinal,
  SESSION_KIND_NAMES,
  SESSION_MODE_NAMES,
  type LeaderRow,
  type SessionRow,
} from '#programme';
import { addToCalendar } from '../calendar/add-to-calendar.js';
import { audienceOf, placeOf, tagOf, whenOf, type Vocabulary } from './session-words.js';

export interface SessionFacts {
  readonly session: SessionRow;
  readonly leaders: readonly LeaderRow[];
  readonly viewer: Viewer | undefined;
  readonly words: Vocabulary;
  readonly now: Date;
  /** Whether the viewer may change it. */
  readonly isMine: boolean;
}

export function sessionPage(facts: SessionFacts) {
  const { session, leaders, words, isMine } = facts;
  const length = minutesOf(session);
  return {
    ...{ title: session.title, path: `/sessions/${session.id}` },
    kind: SESSION_KIND_NAMES[session.kind],
    when: whenOf(session, words),
    facts: [lengthInWords(length), placeOf(session), audienceOf(session.audience, words)],
    tag: session.status === 'published' ? undefined : tagOf(session),
    act: actOf(facts),
    calendar: addToCalendar(session, words.baseUrl, facts.now),
    paragraphs: session.summary.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
    agenda: session.agenda.map((item) => ({
      title: item.title,
      kind: AGENDA_KIND_NAMES[item.kind],
      minutes: `${item.minutes} min`,
    })),
    unplanned: unplannedWords(minutesUnplanned(session.agenda, length)),
    leaders: leaders.map(({ name, roleName, organisationName }) => ({
      name,
      work: organisationName === null ? roleName : `${roleName}, ${organisationName}`,
    })),
    running: isMine ? runningOf(facts) : undefined,
  };
}

/** What the page says the moment is, and the one thing to press. */
interface Act {
  readonly says?: string;
  readonly note?: string;
  /** A form to submit. */
  readonly press?: { readonly text: string; readonly action: string };
  /** A place to go. */
  readonly go?: { readonly text: string; readonly href: string };
  /** A smaller thing that can be done as well. */
  readonly also?: { readonly text: string; readonly action: string };
}

function actOf({ session, viewer, leaders, now }: SessionFacts): Act {
  const path = `/sessions/${session.id}`;
  if (session.status === 'draft') return { says: 'This is a draft. Only educators see it.' };
  if (session.status === 'cancelled') {
    return {
      says: 'This session has been cancelled.',
      note: session.cancelledReason ?? '',
      go: OTHER_TRAINING,
    };
  }
  if (session.status === 'held' || session.endsAt <= now)
    return { says: 'This session has been held.', go: OTHER_TRAINING };
  if (!viewer)
    return { go: { text: 'Sign in and register', href: `/sign-in?next=${encodeURIComponent(path)}` } };
  const isLeader = leaders.some(({ personId }) => personId === viewer.personId);
  if (session.mine?.status === 'registered' || isLeader) return comingAct(session, viewer, { now, isLeader });
  return askingAct(session);
}

const OTHER_TRAINING = { text: 'See other training', href: '/training' };

/** Somebody who has a place, or leads it: in from 15 minutes before, by a link that nobody else sees. */
function comingAct(
  session: SessionRow,
  viewer: Viewer,
  { now, isLeader }: { now: Date; isLeader: boolean },
): Act {
  const isRegistered = session.mine?.status === 'registered';
  const also = isRegistered
    ? { text: 'I cannot come', action: `/sessions/${session.id}/apologies` }
    : undefined;
  const says = isRegistered ? 'You have a place.' : 'You lead this session.';
  if (session.mode === 'in-person')
    return { says, note: 'Check in with the code at the door when you arrive.', ...(also && { also }) };
  const opens = 'The link to the room stands here from 15 minutes before the start.';
  if (!isDoorOpen(session, now)) return { says, note: opens, ...(also && { also }) };
  const href = session.meeting.url;
  if (href === null)
    return {
      says,
      note: 'The link to the room has not been given yet. Look again in a moment.',
      ...(also && { also }),
    };
  const name =
    isLeader && !isRegistered
      ? undefined
      : `If the room asks for your name, write: ${viewer.name} ${session.mine?.joinToken ?? ''}`;
  return { says, go: { text: 'Go to the room', href }, ...(name && { note: name }), ...(also && { also }) };
}

function askingAct(session: SessionRow): Act {
  const path = `/sessions/${session.id}`;
  const register = `${path}/registration`;
  const { mine, placesLeft, waiting } = session;
  const cannot = { text: 'I cannot come', action: `${path}/apologies` };
  if (mine?.status === 'waiting') {
    return {
      says: `You are ${ordinal(mine.position ?? 1)} in the waiting list.`,
      note: 'When a place becomes free it is yours at once, and we write to you.',
      also: { text: 'Leave the waiting list', action: `${path}/registration/end` },
    };
  }
  if (placesLeft === 0 || waiting > 0) {
    return {
      says: `All ${session.capacity ?? 0} places are taken.`,
      press: { text: `Join the waiting list: you would be ${ordinal(waiting + 1)}`, action: register },
      ...(mine?.status === 'apologies' ? {} : { also: cannot }),
    };
  }
  if (mine?.status === 'apologies') {
    return {
      says: 'You told us that you cannot come. Thank you.',
      press: { text: 'I can come after all', action: register },
    };
  }
  const left =
    placesLeft === null ? {} : { note: placesLeft === 1 ? '1 place left' : `${placesLeft} places left` };
  return { ...left, press: { text: 'Register', action: register }, also: cannot };
}

/** What those who run it see beside it. */
function runningOf({ session, now }: SessionFacts) {
  const base = `/programme/sessions/${session.id}`;
  const { status } = session;
  const coming = `${session.registered} registered${session.waiting > 0 ? `, ${session.waiting} waiting` : ''}`;
  const isOver = status === 'held' || session.endsAt <= now;
  return {
    coming,
    canPublish: status === 'draft',
    canRestore: status === 'cancelled',
    canUnpublish: status === 'published' && session.registered + session.waiting === 0 && !isOver,
    mode: SESSION_MODE_NAMES[session.mode],
    code: status === 'published' ? session.shortCode : undefined,
    base,
    links: [
      { text: 'Who is coming', href: `${base}/people` },
      ...(status === 'held' || status === 'published'
        ? [{ text: 'The register', href: `/sessions/${session.id}/register` }]
        : []),
      ...(status === 'draft' || status === 'published' ? [{ text: 'Change it', href: `${base}/edit` }] : []),
      ...(status === 'published' ? [{ text: 'Cancel it', href: `${base}/cancel` }] : []),
    ],
  };
}

function unplannedWords(minutes: number): string | undefined {
  return minutes === 0 ? undefined : `The other ${minutes} minutes are open.`;
}
