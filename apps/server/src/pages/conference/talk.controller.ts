import { ConferenceQueries, Stars } from '#conference';
import { localPath, Open, readBody, seeOther, shown, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { TalkLinks } from '../conference-days/talk-links.js';
import { StarForm } from './conference.form.js';
import { talkData } from './linked-data.js';
import { talkPage } from './talk.page.js';

/** One talk, and the stars by which people say that they mean to hear it. */
@Controller('conferences/:slug')
export class TalkController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly stars: Stars,
    private readonly links: TalkLinks,
    private readonly site: Site,
  ) {}

  @Open()
  @Get('talks/:talk')
  async talk(@Who() actor: Actor, @Param('slug') slug: string, @Param('talk') talkSlug: string) {
    const conference = await this.queries.there(slug);
    const [talk, stars] = await Promise.all([
      this.queries.talk(conference.id, talkSlug),
      isSignedIn(actor) ? this.queries.starsOf(conference.id, actor.personId) : undefined,
    ]);
    return shown('conference/talk', {
      ...talkPage({ conference, talk, stars }),
      ...(await this.links.of(actor, conference, talk)),
      data: talkData(conference, talk, this.site.baseUrl),
    });
  }

  @Post('stars')
  async star(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const { star, unstar, back } = readBody(StarForm, body);
    if (star !== undefined) await this.stars.add(actor, star);
    if (unstar !== undefined) await this.stars.remove(actor, unstar);
    const id = star ?? unstar ?? '';
    return seeOther(`${localPath(back, `/conferences/${slug}`)}#t-${encodeURIComponent(id)}`);
  }
}
