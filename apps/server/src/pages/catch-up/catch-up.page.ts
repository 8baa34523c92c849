import { minutesToCatchUp, type CatchUpRow } from '#catch-up';
import type { Viewer } from '#http';
import type { FieldError } from '#kernel';
import type { SessionRow } from '#programme';
import { whenOf, type Vocabulary } from '../sessions/session-words.js';
import { howLong, minutesWords } from './catch-up-words.js';

interface CatchUpFacts {
  readonly session: SessionRow;
  readonly catchUp: CatchUpRow;
  readonly viewer: Viewer | undefined;
  readonly isWriter: boolean;
  /** What the person said that they took, where they have caught up. */
  readonly minutes: number | undefined;
  readonly words: Vocabulary;
  readonly wrong?: { readonly errors: readonly FieldError[]; readonly typed: string } | undefined;
}

/** What happened at a session, for somebody who was not there. */
export function catchUpPage(facts: CatchUpFacts) {
  const { session, catchUp, isWriter, words, wrong } = facts;
  const { content } = catchUp;
  const base = `/sessions/${session.id}/catch-up`;
  return {
    title: `Catch up: ${session.title}`,
    heading: session.title,
    when: whenOf(session, words),
    back: { href: `/sessions/${session.id}`, text: 'The session' },
    howLong: howLong(content, minutesToCatchUp(content)),
    errors: (wrong?.errors ?? []).map(({ message, field }) => ({ text: message, href: `#${field}` })),
    ...{ lines: content.lines, questions: content.questions },
    draft: catchUp.status === 'draft' ? 'This is a draft. Only those who run the session see it.' : undefined,
    material: materialOf(facts, base),
    seen: catchUp.status === 'published' ? seenOf(facts, base) : undefined,
    editHref: isWriter ? `${base}/edit` : undefined,
  };
}

/** The summary is for whoever may know of the session; what was shown and recorded is for members. */
function materialOf({ catchUp, viewer }: CatchUpFacts, base: string) {
  const { slides, recording } = catchUp.content;
  if (!slides && !recording) return undefined;
  if (!viewer) {
    const next = encodeURIComponent(base);
    return {
      links: [],
      signIn: { text: 'Sign in to see the slides and the recording', href: `/sign-in?next=${next}` },
    };
  }
  const links = [
    ...(recording
      ? [
          {
            text: 'Watch the recording',
            note: minutesWords(recording.minutes),
            href: recording.url,
            isOutside: true,
          },
        ]
      : []),
    ...(slides?.kind === 'link'
      ? [{ text: 'See the slides', note: hostOf(slides.url), href: slides.url, isOutside: true }]
      : []),
    ...(slides?.kind === 'file'
      ? [
          {
            text: 'Download the slides',
            note: `PDF, ${slides.fileName}`,
            href: `${base}/slides`,
            isOutside: false,
          },
        ]
      : []),
  ];
  return { links, signIn: undefined };
}

function seenOf({ catchUp, viewer, minutes, wrong }: CatchUpFacts, base: string) {
  if (!viewer) return undefined;
  const usual = minutesToCatchUp(catchUp.content);
  return {
    done:
      minutes === undefined
        ? undefined
        : `You have caught up: ${minutesWords(minutes)}. It stands in My learning as catch-up, apart from what you attended.`,
    action: `${base}/seen`,
    value: wrong?.typed ?? String(minutes ?? usual),
    error: wrong?.errors[0]?.message,
  };
}

function hostOf(url: string): string {
  return new URL(url).host;
}
