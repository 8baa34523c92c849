import { Feeds, PersonFeeds } from '#calendar';
import { Open, type Reply, type Visit } from '#http';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { sentCalendar } from './sent-calendar.js';

/** Calendar files and feeds. What everybody may know of needs no sign-in; a person's own is opened by its secret. */
@Open()
@Controller()
export class CalendarController {
  constructor(
    private readonly feeds: Feeds,
    private readonly people: PersonFeeds,
    private readonly site: Site,
  ) {}

  @Get('sessions/:id.ics')
  async session(@Param('id') id: string, @Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    return sentCalendar(await this.feeds.session(id), { visit, reply, audience: 'public' });
  }

  @Get('series/:id.ics')
  async series(@Param('id') id: string, @Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    return sentCalendar(await this.feeds.series(id), { visit, reply, audience: 'public' });
  }

  @Get('training.ics')
  async network(@Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    return sentCalendar(await this.feeds.network(this.site.networkName), {
      visit,
      reply,
      audience: 'public',
    });
  }

  @Get('calendar/:secret.ics')
  async person(
    @Param('secret') secret: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return sentCalendar(await this.people.of(secret), { visit, reply, audience: 'private' });
  }
}
