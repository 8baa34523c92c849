import { Reader, sql } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { caseNotFound } from '../cases.errors.js';
import { sightOf, type CaseStanding, type Looker, type Sight, type Why } from '../domain/who-may-see.js';
import type { Relation } from '../domain/who-may-act.js';
import { caseOf, casesFor, type CaseRow, type RawCase } from './case.rows.js';
import { Lookers } from './lookers.js';

/** A case, and what of it whoever asked may see. */
export interface SeenCase extends Relation {
  readonly row: CaseRow;
  readonly sight: Sight;
}

/** Finds a case for whoever may know of it. Inside a transaction it sees what that one has written. */
@Injectable()
export class CasesSeen {
  constructor(
    private readonly reader: Reader,
    private readonly lookers: Lookers,
    private readonly clock: Clock,
  ) {}

  /** The case, where they may at least know that it is there. */
  async find(actor: Actor, id: string): Promise<SeenCase> {
    const looker = await this.lookers.of(actor);
    const raw = await this.reader.first<RawCase>(sql`${casesFor(looker.personId ?? '')} where c.id = ${id}`);
    const seen = raw && seenBy(looker, caseOf(raw, this.clock.now()));
    if (!seen || seen.sight.sees === 'nothing') throw caseNotFound();
    return seen;
  }

  /** The case, where they may read it. */
  async findStory(actor: Actor, id: string): Promise<SeenCase & { readonly why: Why }> {
    const seen = await this.find(actor, id);
    if (seen.why === undefined) throw caseNotFound();
    return { ...seen, why: seen.why };
  }
}

export function seenBy(looker: Looker, row: CaseRow): SeenCase {
  const { status, presenterId, reviewerId, booking } = row;
  const standing: CaseStanding = { status, presenterId, reviewerId, booking };
  const sight = sightOf(looker, standing);
  return { row, sight, looker, standing, why: sight.sees === 'story' ? sight.why : undefined };
}
