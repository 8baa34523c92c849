import type { LessonRow, SeenCase } from '#cases';
import { counted } from '#kernel';
import { nameOfCase, sessionWords, tagOfCase } from './case-words.js';

interface ListFacts {
  readonly mine: readonly SeenCase[];
  readonly questions: ReadonlyMap<string, string>;
  readonly review: readonly SeenCase[];
  readonly shared: readonly SeenCase[];
  readonly isReviewer: boolean;
  readonly isCoordinator: boolean;
}

/** The cases of whoever looks: their own, what waits for them, and what their sessions share with them. */
export function casesPage({ mine, questions, review, shared, isReviewer, isCoordinator }: ListFacts) {
  const lists = [
    {
      heading: 'Your cases',
      empty: 'You have not brought a case yet.',
      cases: mine.map((seen) => lineOf(seen, questions.get(seen.row.id))),
    },
    ...(isReviewer
      ? [
          {
            heading: 'To review',
            empty: 'No case waits for a reviewer.',
            cases: review.map((seen) => lineOf(seen)),
          },
        ]
      : []),
    {
      heading: 'Shared with you',
      empty:
        'No case is shared with you. You see the cases of a session from its day, if you have a place in it.',
      cases: shared.map((seen) => lineOf(seen)),
    },
  ];
  return { title: 'Cases', lists, settingsHref: isCoordinator ? '/cases/settings' : undefined };
}

function lineOf({ row }: SeenCase, question?: string) {
  const session = sessionWords(row.session);
  return {
    title: question ? shortened(question) : nameOfCase(row),
    href: row.status === 'draft' ? `/cases/${row.id}/check` : `/cases/${row.id}`,
    code: question ? nameOfCase(row) : undefined,
    tag: tagOfCase(row.status),
    where: session && `${session.title}, ${session.when}`,
  };
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text;
}

type WaitingLesson = LessonRow & { readonly isMine: boolean };

interface LessonFacts {
  readonly lessons: readonly LessonRow[];
  readonly next: string | undefined;
  readonly waiting: readonly WaitingLesson[];
  /** Whether these are not the newest. */
  readonly isLater: boolean;
}

export function lessonsPage({ lessons, next, waiting, isLater }: LessonFacts) {
  const isAll = next === undefined && !isLater && lessons.length > 0;
  const things = counted(lessons.length, 'thing that a case taught us', 'things that cases taught us');
  return {
    title: 'Learning from cases',
    heading: isAll ? things : 'Learning from cases',
    lessons: lessons.map(({ id, words }) => ({ id, words })),
    more: next === undefined ? undefined : lessonPath(next),
    isLater,
    waiting: waiting.map(({ id, words, isMine }) => ({ id, words, isMine })),
  };
}

/** The page that begins with a learning point. */
export function lessonPath(id: string): string {
  return `/cases/learning?from=${encodeURIComponent(id)}`;
}
