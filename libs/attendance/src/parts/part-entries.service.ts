import { invalid, type Actor } from '#kernel';
import type { Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { lineNotFound } from '../attendance.errors.js';
import { minutesInPart } from '../domain/parts.js';
import { faultsOfReason } from '../domain/reason.js';
import type { Attendee } from '../domain/target.js';
import { Ledger, type Entry } from '../ledger/ledger.service.js';
import { EvidenceQueries } from '../register/evidence.queries.js';
import { Attendance } from '../tables/index.js';
import { PartsOnRecord } from './parts-on-record.js';
import { refuseTooMany, refuseUnknown } from './whom.js';

/** Why somebody is taken back, where nothing else is said. */
export const NOT_IN_PART = 'They were not in this part';

/** What is written down by hand of one part of a study day, such as from a sheet that people signed. */
@Injectable()
export class PartEntries {
  constructor(
    private readonly parts: PartsOnRecord,
    private readonly evidence: EvidenceQueries,
    private readonly ledger: Ledger,
  ) {}

  /**
   * They were in the part, from its beginning to its end. Who is written down for it already stays as
   * they are. Answers how many were not.
   */
  async sign(
    actor: Actor,
    sessionId: string,
    position: number,
    people: readonly Attendee[],
  ): Promise<number> {
    const part = await this.parts.begun(actor, sessionId, position);
    refuseTooMany(people);
    return this.ledger.change(sessionId, async (tables) => {
      await refuseUnknown(tables, people);
      const missing = await this.missing(sessionId, part, people);
      if (missing.size === 0) return 0;
      const entries = Array.from(missing.values(), (attendee) => signature(attendee, part));
      await this.ledger.append(tables, { actor, sessionId }, entries);
      await this.ledger.settle(tables, sessionId, new Set(missing.keys()));
      return missing.size;
    });
  }

  /**
   * They were not: what was written down for this part alone stands no longer. It is kept, with the
   * reason. Something else may still say that they were there, such as the report of the meeting.
   */
  async takeBack(
    actor: Actor,
    sessionId: string,
    { position, attendee, why }: { position: number; attendee: string; why: string },
  ): Promise<{ isThereStill: boolean }> {
    const part = await this.parts.begun(actor, sessionId, position);
    const faults = faultsOfReason(why);
    if (faults.length > 0) throw invalid(faults);
    return this.ledger.change(sessionId, async (tables) => {
      const whom = await this.countedAs(attendee);
      const facts = (await this.evidence.ofPart(sessionId, part)).filter((one) => one.attendee === whom);
      if (facts.length === 0) throw lineNotFound();
      await this.ledger.withdrawFacts(tables, actor, { ids: facts.map(({ id }) => id), why: why.trim() });
      await this.ledger.settle(tables, sessionId, new Set([whom]));
      const line = await tables.findOneBy(Attendance, { sessionId, attendee: whom });
      return { isThereStill: minutesInPart(line?.spans ?? [], part) > 0 };
    });
  }

  /** Those who are not written down for the part yet, each once, by the id that they are counted as. */
  private async missing(
    sessionId: string,
    part: Stretch,
    people: readonly Attendee[],
  ): Promise<Map<string, Attendee>> {
    const persons = await this.ledger.countedAs(people.map(({ id }) => id));
    const missing = new Map(people.map((one) => [persons.get(one.id) ?? one.id, one]));
    for (const { attendee } of await this.evidence.ofPart(sessionId, part)) missing.delete(attendee);
    return missing;
  }

  /** A guest who claimed the visit with an account is counted as the person. */
  private async countedAs(attendee: string): Promise<string> {
    return (await this.ledger.countedAs([attendee])).get(attendee) ?? attendee;
  }
}

function signature(attendee: Attendee, { title, position, start, end }: Stretch): Entry {
  const reason = `Signed the sheet of “${title}”`;
  return { attendee, source: 'manual', joinedAt: start, leftAt: end, reason, detail: { part: position } };
}
