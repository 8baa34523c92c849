import { authorise, type Actor } from '#kernel';
import { canChange, canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Injectable } from '@nestjs/common';
import { noSuchConference } from '../conference.errors.js';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow } from '../conference.rows.js';
import { findClashes } from './find-clashes.js';
import { LetBeQueries } from './let-be.queries.js';
import { named, type NamedClash } from './named-clash.js';
import { slotOf, walksOf } from './slots.js';

export interface ClashesOfConference {
  readonly conference: ConferenceRow;
  readonly clashes: readonly NamedClash[];
  readonly isComplete: boolean;
}

/** What an educator puts right before others read the programme; a draft is there for those who may change it. */
@Injectable()
export class ClashQueries {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly letBe: LetBeQueries,
  ) {}

  async of(actor: Actor, slug: string): Promise<ClashesOfConference> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const conference = await this.queries.bySlug(slug);
    const isSeen = conference && (conference.releasedAt !== null || canChange(actor, conference));
    if (!isSeen) throw noSuchConference();
    const [rooms, talks, letBe] = await Promise.all([
      this.queries.rooms(conference.id),
      this.queries.talks(conference.id),
      this.letBe.of(conference.id),
    ]);
    const { clashes, isComplete } = findClashes({ slots: talks.map(slotOf), walks: walksOf(rooms), letBe });
    return { conference, clashes: named(clashes, talks), isComplete };
  }
}
