import { invalid, isBlank, type Actor } from '#kernel';
import type { Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { personUnknown } from '../attendance.errors.js';
import type { Attendee } from '../domain/target.js';
import { Ledger, type Entry } from '../ledger/ledger.service.js';
import { EvidenceQueries } from '../register/evidence.queries.js';
import { PartsOnRecord } from './parts-on-record.js';

const AT_ONCE = 500;

/** What is written down by hand of one part of a study day, such as from a sheet that people signed. */
@Injectable()
export class PartEntries {
  constructor(
    private readonly parts: PartsOnRecord,
    private readonly evidence: EvidenceQueries,
    private readonly ledger: Ledger,
  ) {}

  /** They were in the part, from its beginning to its end. Who is written down for it already stays as they are. */
  async sign(
    actor: Actor,
    sessionId: string,
    position: number,
    people: readonly Attendee[],
  ): Promise<number> {
    const part = await this.parts.begun(actor, sessionId, position);
    if (people.length > AT_ONCE)
      throw invalid([{ field: 'people', message: `Send ${AT_ONCE} at the most.` }]);
    return this.ledger.change(sessionId, async (tables) => {
      await refuseUnknown(tables, people);
      const facts = await this.evidence.ofPart(sessionId, part);
      const known = new Set(facts.map(({ attendee }) => attendee));
      const entries = people.filter(({ id }) => !known.has(id)).map((attendee) => signature(attendee, part));
      if (entries.length === 0) return 0;
      await this.ledger.append(tables, { actor, sessionId }, entries);
      await this.ledger.settle(tables, sessionId, new Set(entries.map(({ attendee }) => attendee.id)));
      return entries.length;
    });
  }

  /** They were not: what was written down for this part alone stands no longer. It is kept, with the reason. */
  async takeBack(
    actor: Actor,
    sessionId: string,
    { position, attendee, why }: { position: number; attendee: string; why: string },
  ): Promise<void> {
    const part = await this.parts.begun(actor, sessionId, position);
    const message = isBlank(why)
      ? 'Say why, so that others can follow it later.'
      : 'Use 1,000 letters at most.';
    if (isBlank(why) || why.length > 1000) throw invalid([{ field: 'reason', message }]);
    await this.ledger.change(sessionId, async (tables) => {
      const facts = (await this.evidence.ofPart(sessionId, part)).filter((one) => one.attendee === attendee);
      if (facts.length === 0) return;
      await this.ledger.withdrawFacts(tables, actor, { ids: facts.map(({ id }) => id), why: why.trim() });
      await this.ledger.settle(tables, sessionId, new Set([attendee]));
    });
  }
}

function signature(attendee: Attendee, { title, position, start, end }: Stretch): Entry {
  const reason = `Signed the sheet of “${title}”`;
  return { attendee, source: 'manual', joinedAt: start, leftAt: end, reason, detail: { part: position } };
}

async function refuseUnknown(tables: EntityManager, people: readonly Attendee[]): Promise<void> {
  for (const [kind, table] of [
    ['person', 'Person'],
    ['guest', 'Guest'],
  ] as const) {
    const ids = [...new Set(people.filter((one) => one.kind === kind).map(({ id }) => id))];
    const known = ids.length === 0 ? 0 : await tables.countBy(table, { id: In(ids) });
    if (known < ids.length) throw personUnknown();
  }
}
