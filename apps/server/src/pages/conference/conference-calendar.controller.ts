import { OtherCalendars, talkEvent } from '#calendar';
import { ConferenceQueries, StandingQueries } from '#conference';
import { Open, type Reply, type Visit } from '#http';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { sentCalendar } from '../calendar/sent-calendar.js';

/** The whole programme for people's calendars, each talk an event of its own with its room. */
@Open()
@Controller()
export class ConferenceCalendarController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly standing: StandingQueries,
    private readonly calendars: OtherCalendars,
    private readonly site: Site,
  ) {}

  @Get('conferences/:slug.ics')
  async all(@Param('slug') slug: string, @Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    const conference = await this.queries.there(slug);
    const feed = this.calendars.feed({
      ...{ name: conference.title, networkName: this.site.networkName, timeZone: conference.timeZone },
      print: await this.standing.print(conference),
      events: async () => (await this.standing.talks(conference)).map((talk) => talkEvent(talk, conference)),
    });
    return sentCalendar(feed, { visit, reply, audience: 'public' });
  }
}
