import { counted } from '#kernel';
import type { CatchUpContent, LastTime } from '#catch-up';
import { dayInWords } from '#programme';

/** "48 minutes" */
export function minutesWords(minutes: number): string {
  return counted(minutes, 'minute', 'minutes');
}

/** "48 minutes to watch" where there is a recording, "2 minutes to read" where there is none. */
export function howLong({ recording }: CatchUpContent, minutes: number): string {
  return `${minutesWords(minutes)} to ${recording ? 'watch' : 'read'}`;
}

/** The summary of an earlier session, on the page of the next one. */
export function lastTimeWords(last: LastTime | undefined) {
  return (
    last && {
      lines: last.content.lines,
      questions: last.content.questions,
      day: dayInWords(new Date(last.startsAt), last.timeZone),
      title: last.title,
      href: `/sessions/${last.sessionId}/catch-up`,
    }
  );
}
