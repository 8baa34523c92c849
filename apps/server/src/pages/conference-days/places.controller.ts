import { ConferenceQueries, TalkPlaceQueries } from '#conference';
import { shown, Who } from '#http';
import { authorise, Clock, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { pdf } from '../run-sheet/run-sheet.controller.js';
import { placedPage, workshopsPage } from './places.page.js';
import { placedOnPaper } from './places.pdf.js';

const ONLY_RUNNERS = 'Only those who run this conference see who has a place.';

/** For those who run a conference: which workshops fill, and who has a place in them, on the screen and on paper. */
@Controller('conferences/:slug')
export class PlacesController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly places: TalkPlaceQueries,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get('places')
  async workshops(@Who() actor: Actor, @Param('slug') slug: string) {
    const conference = await this.queries.there(slug);
    authorise(canChange(actor, conference), ONLY_RUNNERS);
    const [talks, places] = await Promise.all([
      this.queries.talks(conference.id),
      this.places.seenBy(conference.id),
    ]);
    return shown('conference-days/workshops', workshopsPage({ conference, talks, places }));
  }

  @Get('talks/:talk/places')
  async placed(@Who() actor: Actor, @Param('slug') slug: string, @Param('talk') talk: string) {
    return shown('conference-days/placed', placedPage(await this.places.list(actor, slug, talk)));
  }

  @Get('talks/:talk/places.pdf')
  async onPaper(@Who() actor: Actor, @Param('slug') slug: string, @Param('talk') talk: string) {
    const list = await this.places.list(actor, slug, talk);
    const made = { by: this.site.networkName, at: this.clock.now() };
    return pdf(await placedOnPaper(list, made), 'places.pdf');
  }
}
