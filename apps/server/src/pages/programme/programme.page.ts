import type { Page } from '#kernel';
import type { SeriesRow, SessionRow } from '#programme';
import { cardOf, type Vocabulary } from '../sessions/session-words.js';

export interface ProgrammeFacts {
  readonly drafts: readonly SessionRow[];
  readonly found: Page<SessionRow>;
  readonly series: readonly SeriesRow[];
  readonly isPast: boolean;
  readonly words: Vocabulary;
}

export function programmePage({ drafts, found, series, isPast, words }: ProgrammeFacts) {
  const part = isPast ? 'past' : 'coming';
  return {
    title: 'Your programme',
    tabs: [
      { text: 'Coming up', href: '/programme', current: !isPast },
      { text: 'Past', href: '/programme?part=past', current: isPast },
    ],
    drafts: isPast ? [] : drafts.map((session) => cardOf(session, words)),
    cards: found.items.map((session) => cardOf(session, words, comingOf(session))),
    series: isPast
      ? []
      : series.map(({ id, title, status }) => ({
          title,
          href: `/programme/series/${id}`,
          tag: status === 'draft' ? { text: 'Draft', colour: 'grey' } : undefined,
        })),
    days: isPast ? [] : [...drafts, ...found.items].filter(isDayToPlan).map(dayToPlan),
    empty: isPast
      ? 'None of your sessions is over yet.'
      : 'You have nothing planned. Publish a clinic: it takes two minutes.',
    more:
      found.next === null ? undefined : `/programme?part=${part}&cursor=${encodeURIComponent(found.next)}`,
  };
}

/** A day is planned while it is a draft, and can be until it is over; one that was called off cannot. */
function isDayToPlan({ kind, status }: SessionRow): boolean {
  return kind === 'study-day' && (status === 'draft' || status === 'published');
}

function dayToPlan({ id, title }: SessionRow) {
  return { title, href: `/programme/sessions/${id}/day` };
}

function comingOf({ registered, waiting, capacity }: SessionRow): string {
  const places = capacity === null ? `${registered} registered` : `${registered} of ${capacity} places taken`;
  return waiting === 0 ? places : `${places}, ${waiting} waiting`;
}
