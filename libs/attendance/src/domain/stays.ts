import { minutesIn, union } from '#kernel';

/** What was written down of one person for one talk. Instants are milliseconds. */
export interface TalkFact {
  readonly talkId: string;
  readonly joinedAt: number;
  readonly leftAt: number;
}

/**
 * Minutes in each talk for one person. Nobody is in two rooms: a stay that was assumed to last to the
 * end of a talk ends where the next one in another talk begins. What they are credited with in all
 * does not change by it.
 */
export function minutesInTalks(facts: readonly TalkFact[]): ReadonlyMap<string, number> {
  const stays = new Map<string, { start: Date; end: Date }[]>();
  for (const fact of facts) {
    const stay = {
      start: new Date(fact.joinedAt),
      end: new Date(Math.min(fact.leftAt, nextAfter(fact, facts))),
    };
    stays.set(fact.talkId, [...(stays.get(fact.talkId) ?? []), stay]);
  }
  return new Map(
    Array.from(stays, ([talkId, own]) => [
      talkId,
      union(own).reduce((sum, stay) => sum + minutesIn(stay), 0),
    ]),
  );
}

function nextAfter({ talkId, joinedAt }: TalkFact, facts: readonly TalkFact[]): number {
  const others = facts.filter((other) => other.talkId !== talkId && other.joinedAt > joinedAt);
  return Math.min(...others.map((other) => other.joinedAt));
}
