import { HeldTalks, type TalkHere } from '#conference';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { lineNotFound } from '../attendance.errors.js';
import type { Attendee } from '../domain/target.js';
import { Ledger, type Entry } from '../ledger/ledger.service.js';
import { refuseTooMany, refuseUnknown } from '../parts/whom.js';
import { TalkEvidenceQueries } from './talk-evidence.queries.js';
import { TalksOnRecord } from './talks-on-record.js';

/** Why somebody is taken back. */
const NOT_IN_TALK = 'They were not in this talk';

/** Which talk of which day. */
export interface TalkMeant {
  readonly sessionId: string;
  readonly talkId: string;
}

/** What is written down by hand of one talk, such as from a sheet that people signed. */
@Injectable()
export class TalkEntries {
  constructor(
    private readonly talks: TalksOnRecord,
    private readonly evidence: TalkEvidenceQueries,
    private readonly held: HeldTalks,
    private readonly ledger: Ledger,
  ) {}

  /** They were in the talk, all of it. Who is written down for it stays as they are. Answers how many were not. */
  async sign(actor: Actor, { sessionId, talkId }: TalkMeant, people: readonly Attendee[]): Promise<number> {
    const talk = await this.talks.begun(actor, sessionId, talkId);
    refuseTooMany(people);
    return this.ledger.change(sessionId, async (tables) => {
      await refuseUnknown(tables, people);
      const missing = await this.missing(talk, people);
      if (missing.size === 0) return 0;
      await this.held.keep(tables, talk);
      const entries = Array.from(missing.values(), (attendee) => signature(attendee, talk));
      await this.ledger.append(tables, { actor, sessionId }, entries);
      await this.ledger.settle(tables, sessionId, new Set(missing.keys()));
      return missing.size;
    });
  }

  /** They were not: what was written down for this talk stands no longer, and is kept with the reason. */
  async takeBack(actor: Actor, { sessionId, talkId }: TalkMeant, attendee: string): Promise<void> {
    await this.talks.begun(actor, sessionId, talkId);
    await this.ledger.change(sessionId, async (tables) => {
      const whom = (await this.ledger.countedAs([attendee])).get(attendee) ?? attendee;
      const facts = (await this.evidence.ofDay(sessionId)).filter(
        (fact) => fact.talkId === talkId && fact.attendee === whom,
      );
      if (facts.length === 0) throw lineNotFound();
      await this.ledger.withdrawFacts(tables, actor, { ids: facts.map(({ id }) => id), why: NOT_IN_TALK });
      await this.ledger.settle(tables, sessionId, new Set([whom]));
    });
  }

  /** Each once, by the id that they are counted as. */
  private async missing(
    { sessionId, talkId }: TalkHere,
    people: readonly Attendee[],
  ): Promise<Map<string, Attendee>> {
    const persons = await this.ledger.countedAs(people.map(({ id }) => id));
    const missing = new Map(people.map((one) => [persons.get(one.id) ?? one.id, one]));
    for (const fact of await this.evidence.ofDay(sessionId))
      if (fact.talkId === talkId) missing.delete(fact.attendee);
    return missing;
  }
}

function signature(attendee: Attendee, { talkId, title, start, end }: TalkHere): Entry {
  const reason = `Signed the sheet of “${title}”`;
  return { attendee, source: 'manual', talkId, joinedAt: start, leftAt: end, reason };
}
