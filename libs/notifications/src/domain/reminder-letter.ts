import { letterOf, type LetterText } from './letter.js';

/** What somebody does at a session. */
type Part = 'facilitator' | 'technical-host' | 'presenter' | 'panel';

/** What a reminder says; every time in the words of the session's own zone. */
export interface ReminderFacts {
  readonly title: string;
  /** "today at 12:30" */
  readonly soon: string;
  /** "Monday 30 November 2026, 12:30 to 13:30" */
  readonly when: string;
  /** Where it is, as one line; nothing where the page tells it. */
  readonly place: string | null;
  /** The link to the meeting; nothing where there is none, or not yet. */
  readonly join: string | null;
  /** How to join by telephone; nothing where there is no number. */
  readonly telephone: string | null;
  /** What to write where the room asks for a name, so that the register is right without typing. */
  readonly nameInRoom: string | null;
  readonly page: string;
  /** What they do at the session; nothing where they have a place in it. */
  readonly part: Part | null;
  readonly stop: string;
  readonly settings: string;
}

/** The subject names the session and nobody: it is shown on locked screens. */
export function reminderLetter(facts: ReminderFacts): LetterText {
  const { title, soon, part, page } = facts;
  const words = part === null ? undefined : PARTS[part];
  return {
    subject: `${capital(soon)}: ${title}`,
    text: letterOf(
      words ? `${words.you} ${soon}.` : `Your session is ${soon}.`,
      [title, facts.when, facts.place],
      words ? [words.todo, `How it runs, minute by minute: ${page}/run-sheet`] : [],
      joining(facts),
      [
        `The session’s page: ${page}`,
        words ? null : 'If you cannot come, say so on that page: somebody else may get your place.',
      ],
      [
        `You get this because ${words?.why ?? 'you have a place in this session'}.`,
        `Stop reminders with one press: ${facts.stop}`,
        `Choose what you get and when: ${facts.settings}`,
      ],
    ),
  };
}

/** Each part has its own letter: what they are, what they are to do, and why they hear of it. */
const PARTS: Readonly<Record<Part, { you: string; todo: string; why: string }>> = {
  facilitator: {
    you: 'You lead this session',
    todo: 'Look at who is coming and at the run sheet, begin on time, and see that everybody is heard.',
    why: 'you lead this session',
  },
  'technical-host': {
    you: 'You are the technical host of this session',
    todo: 'Open the room some minutes early, let people in, and help those who cannot hear or be heard. If you cannot come, tell whoever leads it now.',
    why: 'you are the technical host of this session',
  },
  presenter: {
    you: 'You present at this session',
    todo: 'Have what you show ready, with nothing in it that tells who a child is. If you cannot come, tell whoever leads it now.',
    why: 'you present at this session',
  },
  panel: {
    you: 'You are on the expert panel of this session',
    todo: 'Look at the run sheet beforehand, and be ready to say what you would do. If you cannot come, tell whoever leads it now.',
    why: 'you are on the expert panel of this session',
  },
};

function joining({ join, telephone, nameInRoom }: ReminderFacts): (string | null)[] {
  const hasName = join !== null && nameInRoom !== null;
  return [
    join === null ? null : `Go to the room: ${join}`,
    hasName ? `If the room asks for your name, write: ${nameInRoom}` : null,
    telephone === null ? null : `By telephone: ${telephone}`,
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
