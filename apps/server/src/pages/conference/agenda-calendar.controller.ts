import { OtherCalendars, talkEvent, type OtherEvent } from '#calendar';
import { AgendaQueries, placeInWords, StandingQueries, type Agenda } from '#conference';
import { Who, type Reply, type Visit } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { sentCalendar } from '../calendar/sent-calendar.js';

/** My own programme for my calendar: what I starred and signed up for. The same events as in the whole programme. */
@Controller('conferences/:slug/agenda.ics')
export class AgendaCalendarController {
  constructor(
    private readonly agendas: AgendaQueries,
    private readonly standing: StandingQueries,
    private readonly calendars: OtherCalendars,
    private readonly site: Site,
  ) {}

  @Get()
  async mine(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const agenda = await this.agendas.of(actor, slug);
    const { conference, talks } = agenda;
    const feed = this.calendars.feed({
      ...{ name: `${conference.title}: my programme`, networkName: this.site.networkName },
      timeZone: conference.timeZone,
      print: JSON.stringify([
        await this.standing.print(conference),
        talks.map(({ id }) => [id, standingOf(agenda, id)]),
      ]),
      events: () => this.events(agenda),
    });
    return sentCalendar(feed, { visit, reply, audience: 'private' });
  }

  private async events(agenda: Agenda): Promise<OtherEvent[]> {
    const mine = new Set(agenda.talks.map(({ id }) => id));
    const talks = await this.standing.talks(agenda.conference);
    return talks
      .filter(({ id }) => mine.has(id))
      .map((talk) => talkEvent(talk, agenda.conference, standingOf(agenda, talk.id)));
  }
}

function standingOf({ places }: Agenda, id: string): string | undefined {
  return placeInWords(places.get(id));
}
