import { adviceOn, findIdentifiers } from '#identifiers';
import type { FieldError } from '#kernel';

/** What was shown: somewhere on the web, or a PDF that was given to us. */
export type Slides =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'file'; readonly file: string; readonly fileName: string };

export interface Recording {
  readonly url: string;
  readonly minutes: number;
}

/** What somebody who was not there needs of a session. Plain text throughout. */
export interface CatchUpContent {
  /** What happened, in five lines at most. */
  readonly lines: readonly string[];
  /** What was asked and not answered yet. */
  readonly questions: readonly string[];
  readonly slides: Slides | null;
  readonly recording: Recording | null;
}

export const NOTHING_YET: CatchUpContent = { lines: [], questions: [], slides: null, recording: null };

const MOST_LINES = 5;
const MOST_QUESTIONS = 10;
const LONGEST_LINE = 300;
const A_DAY = 24 * 60;
/** Words that people read in a minute, where they read to learn. */
const READING_SPEED = 150;

/** What is wrong with it, a sentence a field. */
export function faultsOfContent({ lines, questions, slides, recording }: CatchUpContent): FieldError[] {
  const found = [
    ['lines', faultOfLines(lines, MOST_LINES)],
    ['questions', faultOfLines(questions, MOST_QUESTIONS)],
    ['slides.url', slides?.kind === 'link' ? faultOfLink(slides.url) : undefined],
    ['recording.url', recording ? faultOfLink(recording.url) : undefined],
    ['recording.minutes', recording ? faultOfMinutes(recording.minutes) : undefined],
  ] as const;
  return found.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]));
}

/** Whether there is anything for somebody to catch up on. */
export function saysSomething({ lines, slides, recording }: CatchUpContent): boolean {
  return lines.length > 0 || slides !== null || recording !== null;
}

/** One line of the text is one line of the summary; marks of a list before it are not part of it. */
export function linesIn(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/^\s*[-–•*]\s+/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** How long catching up takes: the recording where there is one, and otherwise the reading. */
export function minutesToCatchUp({ lines, questions, recording }: CatchUpContent): number {
  if (recording) return recording.minutes;
  const words = [...lines, ...questions].join(' ').split(' ').length;
  return Math.max(1, Math.ceil(words / READING_SPEED));
}

/** What is wrong with the minutes that somebody says they took, in a sentence, or nothing. */
export function faultOfMinutes(minutes: number): string | undefined {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= A_DAY
    ? undefined
    : 'Enter how many minutes, from 1 to 1440';
}

function faultOfLines(lines: readonly string[], most: number): string | undefined {
  if (lines.length > most) return `Use ${most} lines at the most: you have ${lines.length}`;
  if (lines.some((line) => line.length > LONGEST_LINE))
    return `Use ${LONGEST_LINE} letters at the most in each line`;
  const telling = findIdentifiers(lines.join('\n')).find(({ confidence }) => confidence === 'high');
  return telling && adviceOn(telling.kind);
}

function faultOfLink(url: string): string | undefined {
  const isSafe = url.length <= 2000 && URL.canParse(url) && new URL(url).protocol === 'https:';
  return isSafe ? undefined : 'Enter the whole link, beginning with https://';
}
