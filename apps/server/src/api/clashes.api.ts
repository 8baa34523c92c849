import { ClashQueries, ClashReasons, PlannedClashes, PlannedQueries, type NamedClash } from '#conference';
import { Operation, readBody, readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ClashesShown } from './clashes.schema.js';
import { ReasonTakenBack, ReasonWanted } from './conference-plan.schema.js';
import { PLANNERS } from './only.js';

@Controller('api/v1/conferences/:slug/clashes')
export class ClashesApi {
  constructor(private readonly queries: ClashQueries) {}

  @Get()
  @Operation({
    summary: 'What clashes in a programme (educator): what blocks first, then by time',
    answer: ClashesShown,
  })
  async list(@Who() actor: Actor, @Param('slug') slug: string) {
    const { clashes, isComplete } = await this.queries.of(actor, slug);
    return { items: clashes.map(clashShown), next: null, isComplete };
  }
}

/** What clashes in a plan before it is released, and why some of it may stay as it is. */
@Controller('api/v1/conferences/:slug/plan/clashes')
export class PlanClashesApi {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly clashes: PlannedClashes,
    private readonly reasons: ClashReasons,
  ) {}

  @Get()
  @Operation({ summary: 'What clashes in the plan (its educator, a coordinator)', answer: ClashesShown })
  async list(@Who() actor: Actor, @Param('slug') slug: string) {
    const { clashes, isComplete } = await this.clashes.of(await this.planned.draft(actor, slug));
    return { items: clashes.map(clashShown), next: null, isComplete };
  }

  @Put('reasons')
  @Operation({
    only: PLANNERS,
    summary: 'Leave a clash as it is, and say why',
    body: ReasonWanted,
    status: 204,
  })
  async give(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown): Promise<void> {
    await this.planned.mine(actor, slug);
    const { key: clash, reason } = readBody(ReasonWanted, body);
    await this.reasons.give(actor, slug, { clash, reason });
  }

  @Delete('reasons')
  @Operation({ only: PLANNERS, summary: 'Take the reason back', query: ReasonTakenBack, status: 204 })
  async takeBack(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: object): Promise<void> {
    await this.planned.mine(actor, slug);
    await this.reasons.takeBack(actor, slug, readQuery(ReasonTakenBack, query).key);
  }
}

function clashShown({ key, kind, level, who, talks, minutes, walk, letBe }: NamedClash) {
  const both = talks.map(({ id, guid, number, title, room, startsAt, endsAt }) => ({
    ...{ id, guid, number, title, room },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  }));
  return {
    ...{ key, kind, level, who, talks: both, minutes, walk: walk ?? null },
    ...{ reason: letBe?.reason ?? null, ignoredBy: letBe?.by ?? null },
  };
}
