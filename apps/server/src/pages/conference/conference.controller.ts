import { ConferenceDayQueries, ConferenceQueries } from '#conference';
import { Open, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { canPlan } from '#programme';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { dayLinks } from '../conference-days/day-links.js';
import { choicesIn } from './conference.form.js';
import { conferencePage } from './conference.page.js';
import { dayAsked } from './day-asked.js';
import { conferenceData } from './linked-data.js';
import { Marks } from './marks.js';

/** A conference as those who go to it read it. */
@Open()
@Controller('conferences/:slug')
export class ConferenceController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly days: ConferenceDayQueries,
    private readonly marks: Marks,
    private readonly site: Site,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: object) {
    const conference = await this.queries.there(slug);
    const choices = choicesIn(query);
    const day = dayAsked(query, conference, this.marks.now());
    const [talks, marks, days] = await Promise.all([
      choices.q === undefined
        ? this.queries.talksOfDay(conference.id, day)
        : this.queries.talks(conference.id),
      this.marks.of(actor, conference.id),
      this.days.of(conference.id),
    ]);
    return shown('conference/conference', {
      ...conferencePage({ conference, talks, marks, choices, day, isPlanner: canPlan(actor) }),
      ...dayLinks({ actor, conference, days, day }),
      data: conferenceData(conference, this.site.baseUrl),
    });
  }
}
