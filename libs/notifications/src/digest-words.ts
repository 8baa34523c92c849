import { tierOf } from '#kernel';
import { audienceInWords, isMadeFor, suits, type Audience } from '#programme';
import { catchUpEntries, type CatchUpRound } from './caught-up-words.js';
import { conversationEntries, type ConversationRound } from './conversation-words.js';
import type { NewsRow, ReaderRow } from './digests.queries.js';
import { digestLetter, type DigestEntry } from './domain/digest-letter.js';
import type { LetterText } from './domain/letter.js';
import { placeOf, whenOf } from './session-words.js';

/** What all digests of a round share of the sessions ahead. */
export interface Ahead {
  readonly news: readonly NewsRow[];
  readonly answered: ReadonlySet<string>;
  readonly roleName: (role: string) => string;
  readonly networkName: string;
  readonly timeZone: string;
  readonly baseUrl: string;
}

/** And of those that were held. */
export type Round = Ahead & CatchUpRound & ConversationRound;

/** One reader's digest in words; nothing where nothing is new to them. */
export function digestFor(reader: ReaderRow, stop: string, round: Round): LetterText | undefined {
  const entries = entriesOf(newTo(reader, round), reader, round);
  const catchUps = catchUpEntries(reader, round);
  const conversations = conversationEntries(reader, round);
  if (entries.length + catchUps.length + conversations.length === 0) return undefined;
  return digestLetter({
    digest: reader.digest,
    isFirst: reader.coveredUntil === null,
    ...{ entries, catchUps, conversations },
    networkName: round.networkName,
    training: `${round.baseUrl}/training`,
    stop,
    settings: `${round.baseUrl}/account/notifications`,
  });
}

function newTo({ personId, roleId, staffGroup, coveredUntil }: ReaderRow, round: Round): NewsRow[] {
  return round.news.filter(
    (session) =>
      session.publishedAt >= (coveredUntil ?? 0) &&
      !round.answered.has(`${session.id} ${personId}`) &&
      suits(audienceOf(session), roleId, tierOf(staffGroup)),
  );
}

/** A series is one entry by its first date. What is made for the reader's job comes before what is open to all. */
function entriesOf(sessions: readonly NewsRow[], reader: ReaderRow, round: Round): DigestEntry[] {
  const groups = new Map<string, NewsRow[]>();
  for (const session of sessions) {
    const key = session.seriesId ?? session.id;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  const firsts = [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ first, moreDates: others.length, rank: rankOf(first, reader) }] : [],
  );
  return firsts
    .sort((a, b) => a.rank - b.rank)
    .map(({ first, moreDates }) => ({
      title: first.title,
      when: whenOf(first, round.timeZone),
      moreDates,
      place: placeOf(first),
      reason: audienceInWords(audienceOf(first), round.roleName),
      link: `${round.baseUrl}/sessions/${first.id}`,
    }));
}

function rankOf(session: NewsRow, { roleId, staffGroup }: ReaderRow): number {
  return isMadeFor(audienceOf(session), roleId, tierOf(staffGroup)) ? 0 : 1;
}

function audienceOf({ audience }: NewsRow): Audience {
  return JSON.parse(audience) as Audience;
}
