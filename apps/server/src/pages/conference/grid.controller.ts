import { ConferenceQueries, GridQueries } from '#conference';
import { Open, shown, Who } from '#http';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { dayAsked } from './day-asked.js';
import { gridPage } from './grid.page.js';

@Open()
@Controller('conferences/:slug/grid')
export class GridController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly grid: GridQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: { day?: unknown }) {
    const conference = await this.queries.there(slug);
    const day = query.day === 'all' ? undefined : dayAsked(query, conference, this.clock.now());
    const [talks, stars] = await Promise.all([
      this.grid.talks(conference.id, day),
      isSignedIn(actor) ? this.queries.starsOf(conference.id, actor.personId) : undefined,
    ]);
    return shown('conference/grid', gridPage({ conference, talks, stars, day }));
  }
}
