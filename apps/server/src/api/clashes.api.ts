import { ClashQueries, type NamedClash } from '#conference';
import { Operation, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ClashesShown } from './clashes.schema.js';

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

function clashShown({ kind, level, who, talks, minutes, walk, reason }: NamedClash) {
  const both = talks.map(({ id, guid, number, title, room, startsAt, endsAt }) => ({
    ...{ id, guid, number, title, room },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  }));
  return { kind, level, who, talks: both, minutes, walk: walk ?? null, reason: reason ?? null };
}
