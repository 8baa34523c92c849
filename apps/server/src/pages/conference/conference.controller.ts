import { ConferenceDayQueries, ConferenceQueries, Stars } from '#conference';
import { localPath, Open, readBody, seeOther, shown, Who } from '#http';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { canPlan } from '#programme';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { choicesIn, StarForm } from './conference.form.js';
import { conferencePage } from './conference.page.js';
import { dayAsked } from './day-asked.js';
import { dayLinks } from '../conference-days/day-links.js';
import { talkPage } from './talk.page.js';

/** A conference as those who go to it read it. */
@Controller('conferences/:slug')
export class ConferenceController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly stars: Stars,
    private readonly days: ConferenceDayQueries,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async read(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: object) {
    const conference = await this.queries.there(slug);
    const choices = choicesIn(query);
    const day = dayAsked(query, conference, this.clock.now());
    const [talks, stars, days] = await Promise.all([
      this.queries.talksOfDay(conference.id, day),
      this.starsOf(actor, conference.id),
      this.days.of(conference.id),
    ]);
    const page = conferencePage({ conference, talks, stars, choices, day, isPlanner: canPlan(actor) });
    return shown('conference/conference', { ...page, ...dayLinks({ actor, conference, days, day }) });
  }

  @Open()
  @Get('talks/:talk')
  async talk(@Who() actor: Actor, @Param('slug') slug: string, @Param('talk') talkSlug: string) {
    const conference = await this.queries.there(slug);
    const [talk, stars] = await Promise.all([
      this.queries.talk(conference.id, talkSlug),
      this.starsOf(actor, conference.id),
    ]);
    return shown('conference/talk', talkPage({ conference, talk, stars }));
  }

  @Post('stars')
  async star(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const { star, unstar, back } = readBody(StarForm, body);
    if (star !== undefined) await this.stars.add(actor, star);
    if (unstar !== undefined) await this.stars.remove(actor, unstar);
    const id = star ?? unstar ?? '';
    return seeOther(`${localPath(back, `/conferences/${slug}`)}#t-${encodeURIComponent(id)}`);
  }

  private starsOf(actor: Actor, conferenceId: string): Promise<Set<string>> | undefined {
    return isSignedIn(actor) ? this.queries.starsOf(conferenceId, actor.personId) : undefined;
  }
}
