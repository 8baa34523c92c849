import { ConferenceDayQueries, ConferenceQueries } from '#conference';
import { Open, shown, Who } from '#http';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { canPlan } from '#programme';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { dayLinks } from '../conference-days/day-links.js';
import { choicesIn } from './conference.form.js';
import { conferencePage } from './conference.page.js';
import { dayAsked } from './day-asked.js';
import { conferenceData } from './linked-data.js';

/** A conference as those who go to it read it. */
@Open()
@Controller('conferences/:slug')
export class ConferenceController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly days: ConferenceDayQueries,
    private readonly clock: Clock,
    private readonly site: Site,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: object) {
    const conference = await this.queries.there(slug);
    const choices = choicesIn(query);
    const day = dayAsked(query, conference, this.clock.now());
    const [talks, stars, days] = await Promise.all([
      choices.q === undefined
        ? this.queries.talksOfDay(conference.id, day)
        : this.queries.talks(conference.id),
      isSignedIn(actor) ? this.queries.starsOf(conference.id, actor.personId) : undefined,
      this.days.of(conference.id),
    ]);
    return shown('conference/conference', {
      ...conferencePage({ conference, talks, stars, choices, day, isPlanner: canPlan(actor) }),
      ...dayLinks({ actor, conference, days, day }),
      data: conferenceData(conference, this.site.baseUrl),
    });
  }
}
