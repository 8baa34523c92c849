import type { LettersAskedRow } from '#discussion';
import type { Typed } from '#http';
import type { FieldError, Page } from '#kernel';
import type { Choices, DigestChoice, ReminderChoice, StopOrder } from '#notifications';
import type { PersonRow } from '#people';
import { dayInWords } from '#programme';
import { formWords } from '../form-words.js';
import { NOTIFICATION_FIELDS } from './notifications.form.js';

const REMINDERS: Readonly<Record<ReminderChoice, string>> = {
  both: 'The day before, and an hour before',
  'day-before': 'The day before',
  'hour-before': 'An hour before',
  none: 'Never',
};

const DIGESTS: Readonly<Record<DigestChoice, string>> = {
  weekly: 'Once a week, on Monday',
  daily: 'Once a day',
  off: 'Never',
};

const PATH = '/account/notifications';

const MOVED_TALKS = { yes: 'Yes', no: 'No' } as const;

const TIMES = [
  { value: '07:30', text: '7:30 in the morning' },
  { value: '12:00', text: '12:00, at midday' },
  { value: '16:30', text: '4:30 in the afternoon' },
];

/** The page on which a person chooses which letters they get. */
export function notificationsPage(form: {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly trouble?: string | undefined;
  /** The conversations that they get letters about. */
  readonly letters: Page<LettersAskedRow>;
  readonly timeZone: string;
}) {
  return {
    form: formWords(NOTIFICATION_FIELDS, form.typed, form.errors),
    trouble: form.trouble,
    reminders: choicesOf(REMINDERS),
    digests: choicesOf(DIGESTS),
    times: TIMES,
    movedTalks: choicesOf(MOVED_TALKS),
    conversations: form.letters.items.map((row) => conversationLine(row, form.timeZone)),
    moreHref: form.letters.next && `${PATH}?cursor=${encodeURIComponent(form.letters.next)}#conversations`,
  };
}

function conversationLine({ threadId, title, spaceName, lettersSince }: LettersAskedRow, timeZone: string) {
  return {
    title,
    href: `/discussion/${threadId}`,
    says: `In ${spaceName}, since ${dayInWords(new Date(lettersSince), timeZone)}`,
    endHref: `${PATH}/conversations/${threadId}/end`,
  };
}

/** What a person gets now, a sentence each. */
export function lettersInWords({ reminders, digest, digestTime, movedTalks }: Choices): string[] {
  const time = TIMES.find(({ value }) => value === digestTime)?.text ?? digestTime;
  return [
    reminders === 'none'
      ? 'We do not remind you of your sessions.'
      : `We remind you of your sessions: ${midSentence(REMINDERS[reminders])}.`,
    digest === 'off'
      ? 'We do not write to you about new training and conversations.'
      : `We write to you about new training and conversations ${midSentence(DIGESTS[digest])}, at ${time}.`,
    ...(movedTalks === 'no' ? ['We do not write to you when a talk that you starred moves.'] : []),
  ];
}

/** Why letters do not reach somebody; nothing while they do. */
export function mailTrouble(person: PersonRow, timeZone: string): string | undefined {
  if (person.mailRefusedAt === null) return undefined;
  const since = dayInWords(new Date(person.mailRefusedAt), timeZone);
  return `Your address ${person.email ?? ''} has taken no mail since ${since}. We hold back reminders and news until it does. Links to sign in are still sent.`;
}

const STOPPED = {
  digest: {
    question: 'Stop the letters about new training and conversations?',
    button: 'Stop these letters',
    done: 'We no longer write to you about new training and conversations. Letters about one conversation, where you asked for them, still come.',
  },
  reminders: {
    question: 'Stop the reminders of your sessions?',
    button: 'Stop the reminders',
    done: 'We no longer remind you of your sessions.',
  },
  'moved-talks': {
    question: 'Stop the letters about talks that move?',
    button: 'Stop these letters',
    done: 'We no longer write to you when a talk that you starred moves.',
  },
  conversation: {
    question: 'Stop the letters about this conversation?',
    button: 'Stop these letters',
    done: 'We no longer write to you about this conversation. You still follow it, and can ask for letters there again.',
  },
} as const;

/** What the link in a letter leads to: a question with one button, and the answer to it. */
export function stopPage({ what }: StopOrder, isDone: boolean) {
  const words = STOPPED[what];
  return { isDone, title: isDone ? 'Done' : words.question, ...words };
}

function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

function midSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
