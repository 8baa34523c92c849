import { authorise, Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import {
  peopleIndicators,
  placeIndicators,
  qualityIndicators,
  sessionIndicators,
  type Indicator,
} from './domain/indicators.js';
import { middleOf } from './domain/period.js';
import { talkIndicators } from './domain/talk-indicators.js';
import { IndicatorQueries, type HeldSession } from './indicator.queries.js';
import { NameQueries } from './name.queries.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import { seriesUnknown } from './reports.service.js';
import type { Scope } from './scope.js';
import { TalkQueries } from './talk.queries.js';

/** The network in single figures, exact: each says how it was worked out, and from how many. */
@Injectable()
export class Indicators {
  constructor(
    private readonly queries: IndicatorQueries,
    private readonly names: NameQueries,
    private readonly talk: TalkQueries,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, scope: Scope): Promise<Indicator[]> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    if (scope.series !== undefined && !(await this.names.isSeries(scope.series))) throw seriesUnknown();
    const held = await this.queries.held(scope);
    const [people, quality, comers, places, talk] = await Promise.all([
      this.queries.people(scope, middleIn(scope, held)),
      this.queries.quality(scope),
      this.queries.comers(new Set(held.map(({ id }) => id))),
      this.queries.places(scope),
      this.talk.of(scope),
    ]);
    return [
      ...sessionIndicators(held),
      ...peopleIndicators(people, quality.attendances),
      ...placeIndicators(places),
      ...qualityIndicators({ ...quality, ...comers }),
      ...talkIndicators(talk, this.clock.now()),
    ];
  }
}

/** Where an end of the period is open, it is the first or the last session's day. */
function middleIn({ from, to }: Scope, held: readonly HeldSession[]): string {
  const first = from ?? held[0]?.day ?? to ?? NO_DAY;
  return middleOf({ from: first, to: to ?? held.at(-1)?.day ?? first });
}

const NO_DAY = '2000-01-01';
