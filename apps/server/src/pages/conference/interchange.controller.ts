import { ConferenceQueries, scheduleOf, type ConferenceRow } from '#conference';
import { Open, sent } from '#http';
import { scheduleJson, scheduleXml, type Publication } from '#schedules';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';

/** The programme for other software: apps on phones, video teams, signs on doors. */
@Open()
@Controller('conferences/:slug')
export class InterchangeController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly site: Site,
  ) {}

  @Get('schedule.xml')
  async xml(@Param('slug') slug: string) {
    const { schedule, publication } = await this.published(slug, 'schedule.xml');
    return sent('application/xml; charset=utf-8', [...scheduleXml(schedule, publication)].join(''));
  }

  @Get('schedule.json')
  async json(@Param('slug') slug: string) {
    const { schedule, publication } = await this.published(slug, 'schedule.json');
    return sent('application/json; charset=utf-8', JSON.stringify(scheduleJson(schedule, publication)));
  }

  private async published(slug: string, file: string) {
    const conference = await this.queries.there(slug);
    const rooms = await this.queries.rooms(conference.id);
    const talks = await this.queries.talks(conference.id);
    const publication = publicationOf(conference, this.site.baseUrl, file);
    return { schedule: scheduleOf(conference, rooms, talks), publication };
  }
}

function publicationOf({ slug }: ConferenceRow, baseUrl: string, file: string): Publication {
  const own = `${baseUrl}/conferences/${slug}`;
  return { url: `${own}/${file}`, talkUrl: (event) => `${own}/talks/${event.slug}` };
}
