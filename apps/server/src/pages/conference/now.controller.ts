import { ConferenceQueries, NowQueries } from '#conference';
import { Open, shown } from '#http';
import { Clock } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { doorPage, nowPage } from './now.page.js';

@Open()
@Controller('conferences/:slug')
export class NowController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly now: NowQueries,
    private readonly clock: Clock,
  ) {}

  @Get('now')
  async rooms(@Param('slug') slug: string) {
    const at = +this.clock.now();
    const conference = await this.queries.there(slug);
    return shown('conference/now', nowPage(conference, await this.now.rooms(conference, at), at));
  }

  @Get('rooms/:room')
  async door(
    @Param('slug') slug: string,
    @Param('room') roomId: string,
    @Query() query: { fresh?: unknown },
  ) {
    const at = +this.clock.now();
    const conference = await this.queries.there(slug);
    const room = await this.now.room(conference, roomId, at);
    return shown('conference/door', doorPage({ conference, room, at, isFresh: query.fresh === 'yes' }));
  }
}
