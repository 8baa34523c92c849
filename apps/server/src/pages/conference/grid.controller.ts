import { ConferenceQueries, GridQueries } from '#conference';
import { Open, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { dayAsked } from './day-asked.js';
import { gridPage } from './grid.page.js';
import { Marks } from './marks.js';

@Open()
@Controller('conferences/:slug/grid')
export class GridController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly grid: GridQueries,
    private readonly marks: Marks,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: { day?: unknown }) {
    const conference = await this.queries.there(slug);
    const day = query.day === 'all' ? undefined : dayAsked(query, conference, this.marks.now());
    const [talks, marks] = await Promise.all([
      this.grid.talks(conference.id, day),
      this.marks.of(actor, conference.id),
    ]);
    return shown('conference/grid', gridPage({ conference, talks, marks, day }));
  }
}
