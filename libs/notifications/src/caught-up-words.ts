import { tierOf } from '#kernel';
import { dayInWords, isMadeFor, type Audience } from '#programme';
import type { CatchUpNewsRow } from './caught-up-news.queries.js';
import type { CatchUpEntry } from './domain/digest-letter.js';
import type { ReaderRow } from './digests.queries.js';

/** The catch-ups that all digests of a round are taken from. */
export interface CatchUpRound {
  readonly catchUps: readonly CatchUpNewsRow[];
  readonly coming: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly baseUrl: string;
  readonly now: Date;
}

const A_WEEK = 7 * 86_400_000;

/** What a reader can catch up on that was published since their last digest; before their first, in the last week. */
export function catchUpEntries(reader: ReaderRow, round: CatchUpRound): CatchUpEntry[] {
  return round.catchUps
    .filter((session) => session.publishedAt >= newsSince(reader, round.now) && isFor(reader, session, round))
    .map(({ id, title, startsAt, timeZone }) => ({
      title,
      held: dayInWords(new Date(startsAt), timeZone),
      link: `${round.baseUrl}/sessions/${id}/catch-up`,
    }));
}

/** Somebody new is told what is ahead, not everything that was ever held. */
export function newsSince({ coveredUntil }: Pick<ReaderRow, 'coveredUntil'>, now: Date): number {
  return coveredUntil ?? +now - A_WEEK;
}

/** As on the home page: what was open to all is for everybody to find, and is not sent to each. */
function isFor({ personId, roleId, staffGroup }: ReaderRow, session: CatchUpNewsRow, round: CatchUpRound) {
  const key = `${session.id} ${personId}`;
  if (round.done.has(key)) return false;
  const audience = JSON.parse(session.audience) as Audience;
  return round.coming.has(key) || isMadeFor(audience, roleId, tierOf(staffGroup));
}
