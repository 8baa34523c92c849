import { letterOf, type LetterText } from './letter.js';

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
  /** What to write where the room asks for a name, so that the register is right without typing. */
  readonly nameInRoom: string | null;
  readonly page: string;
  /** For whoever leads it. */
  readonly leads: boolean;
  readonly stop: string;
  readonly settings: string;
}

/** The subject names the session and nobody: it is shown on locked screens. */
export function reminderLetter(facts: ReminderFacts): LetterText {
  const { title, soon, leads, page } = facts;
  return {
    subject: `${capital(soon)}: ${title}`,
    text: letterOf(
      leads ? `You lead this session ${soon}.` : `Your session is ${soon}.`,
      [title, facts.when, facts.place],
      joining(facts),
      [
        `The session’s page: ${page}`,
        leads ? `How it runs, minute by minute: ${page}/run-sheet` : null,
        leads ? null : 'If you cannot come, say so on that page: somebody else may get your place.',
      ],
      [
        leads
          ? 'You get this because you lead this session.'
          : 'You get this because you have a place in this session.',
        `Stop reminders with one press: ${facts.stop}`,
        `Choose what you get and when: ${facts.settings}`,
      ],
    ),
  };
}

function joining({ join, nameInRoom }: ReminderFacts): (string | null)[] {
  if (join === null) return [];
  return [
    `Go to the room: ${join}`,
    nameInRoom === null ? null : `If the room asks for your name, write: ${nameInRoom}`,
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
