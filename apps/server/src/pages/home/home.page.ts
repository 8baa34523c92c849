import type { Viewer } from '#http';
import {
  dayInWords,
  isDoorOpen,
  startInWords,
  whenInWords,
  type NetworkFigures,
  type SessionRow,
  type TrainingRow,
} from '#programme';
import type { Missed } from '#reporting';
import { minutesWords } from '../catch-up/catch-up-words.js';
import { mailTrouble } from '../account/notifications.page.js';
import type { Looking } from '../sessions/learner.js';
import { cardOf } from '../sessions/session-words.js';
import type { Waiting } from './waiting-for-you.js';
import { waitingWords } from './waiting-words.js';

export interface WelcomeFacts {
  readonly open: readonly TrainingRow[];
  readonly figures: NetworkFigures;
  readonly looking: Looking;
}

/** Home for somebody who is not signed in: what this is, and what is coming that they may join. */
export function welcomePage({ open, figures, looking }: WelcomeFacts) {
  return {
    title: 'Learn together',
    cards: open.map((session) => cardOf(session, looking.words)),
    numbers: [
      {
        number: spaced(figures.sessionsHeld),
        text: figures.sessionsHeld === 1 ? 'session held' : 'sessions held',
      },
      {
        number: spaced(figures.peopleRegistered),
        text: figures.peopleRegistered === 1 ? 'person took a place' : 'people took a place',
      },
      {
        number: spaced(figures.organisations),
        text: figures.organisations === 1 ? 'organisation learns with us' : 'organisations learn with us',
      },
    ],
  };
}

export interface MyHomeFacts {
  readonly viewer: Viewer;
  readonly next: SessionRow | undefined;
  readonly suited: readonly TrainingRow[];
  readonly missed: readonly Missed[];
  readonly waiting: Waiting;
  readonly looking: Looking;
  readonly now: Date;
}

/** Home for somebody who is signed in: the next thing, what suits them, what they missed, what waits for them. */
export function myHomePage(facts: MyHomeFacts) {
  const { viewer, next, suited, missed, waiting, looking, now } = facts;
  return {
    title: 'Home',
    trouble: looking.person && mailTrouble(looking.person, looking.words.timeZone),
    next: next ? nextThing(next, now) : nothingNext(viewer),
    cards: suited
      .filter(({ id }) => id !== next?.id)
      .slice(0, 4)
      .map((session) => cardOf(session, looking.words, reasonFor(session))),
    missed: missed.map(missedWords),
    waiting: waitingWords(waiting, looking.words.timeZone),
  };
}

function nextThing(session: SessionRow, now: Date) {
  const { startsAt, endsAt, timeZone, title, kind } = session;
  const noun = {
    'case-clinic': 'clinic',
    'study-day': 'study day',
    conference: 'conference',
    webinar: 'webinar',
  }[kind];
  const isIn = isDoorOpen(session, now) && session.mode !== 'in-person';
  const isWaiting = session.mine?.status === 'waiting';
  return {
    when: whenInWords(startsAt, endsAt, timeZone),
    title: `Your ${noun} ${startInWords(startsAt, timeZone, now)}`,
    text: isWaiting ? `${title}. You are in the waiting list.` : title,
    button:
      isIn && !isWaiting
        ? { text: 'Go to the room', href: `/sessions/${session.id}/live` }
        : { text: 'Prepare', href: `/sessions/${session.id}` },
  };
}

function missedWords({ sessionId, title, startsAt, timeZone, minutes, ...missed }: Missed) {
  return {
    title,
    href: `/sessions/${sessionId}/catch-up`,
    howLong: `${minutesWords(minutes)} to ${missed.hasRecording ? 'watch' : 'read'}`,
    when: dayInWords(new Date(startsAt), timeZone),
    why: missed.wasRegistered ? 'You had registered' : 'Made for people in roles like yours',
  };
}

function nothingNext({ name }: Viewer) {
  return {
    when: undefined,
    title: `Welcome, ${name}`,
    text: 'You have no session ahead. Choose one that suits you.',
    button: { text: 'Find training', href: '/training' },
  };
}

function reasonFor({ rank }: TrainingRow): string | undefined {
  return rank === 0 ? 'Made for people in roles like yours' : undefined;
}

function spaced(count: number): string {
  return count.toLocaleString('en-GB');
}
