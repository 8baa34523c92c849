import { counted } from '#kernel';
import type { SessionRow } from '#programme';

/** What is said to somebody who has just published a session: nobody can register for one that is over. */
export function publishedWords({ status }: Pick<SessionRow, 'status'>): string {
  return status === 'held'
    ? 'Recorded as held, because its date is past. Say in the register who came.'
    : 'Published. People can find it and register now.';
}

export function publishedSeriesWords(count: number): string {
  return `Published. ${counted(count, 'session', 'sessions')} can be found now.`;
}
