import { ConferenceQueries } from '#conference';
import { Open, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { TalkLinks } from '../conference-days/talk-links.js';
import { talkData } from './linked-data.js';
import { Marks } from './marks.js';
import { talkPage } from './talk.page.js';

/** One talk, for everybody to read. */
@Open()
@Controller('conferences/:slug')
export class TalkController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly marks: Marks,
    private readonly links: TalkLinks,
    private readonly site: Site,
  ) {}

  @Get('talks/:talk')
  async talk(@Who() actor: Actor, @Param('slug') slug: string, @Param('talk') talkSlug: string) {
    const conference = await this.queries.there(slug);
    const [talk, marks] = await Promise.all([
      this.queries.talk(conference.id, talkSlug),
      this.marks.of(actor, conference.id),
    ]);
    return shown('conference/talk', {
      ...talkPage({ conference, talk, marks }),
      ...(await this.links.of(actor, conference, talk)),
      data: talkData(conference, talk, this.site.baseUrl),
    });
  }
}
