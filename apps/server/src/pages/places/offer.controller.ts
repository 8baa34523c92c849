import { Open, seeOther, shown, Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { offerNotFound, PlaceOffers, PlaceQueries } from '#programme';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { offerPage } from './offer.page.js';

/**
 * Answers to an offered place: on the session's page, or by the link of the letter. Whoever has the
 * link answers for the person, without signing in; opening it changes nothing, since mail programs do.
 */
@Controller()
export class OfferController {
  constructor(
    private readonly offers: PlaceOffers,
    private readonly queries: PlaceQueries,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get('offers/:code')
  async show(@Param('code') code: string) {
    const offer = await this.queries.offerBehind(code);
    if (!offer) throw offerNotFound();
    return shown('places/offer', offerPage({ offer, code, now: this.clock.now() }));
  }

  @Open()
  @Post('offers/:code/acceptance')
  async accept(@Param('code') code: string) {
    return taken(await this.offers.accept({ code }));
  }

  @Open()
  @Post('offers/:code/passing')
  async pass(@Param('code') code: string) {
    return passed(await this.offers.pass({ code }));
  }

  @Post('sessions/:id/offer/acceptance')
  async acceptMine(@Who() actor: Actor, @Param('id') sessionId: string) {
    return taken(await this.offers.accept({ actor, sessionId }));
  }

  @Post('sessions/:id/offer/passing')
  async passMine(@Who() actor: Actor, @Param('id') sessionId: string) {
    return passed(await this.offers.pass({ actor, sessionId }));
  }
}

function taken(sessionId: string) {
  return seeOther(`/sessions/${sessionId}`, {
    kind: 'success',
    text: 'The place is yours. We look forward to seeing you.',
  });
}

function passed(sessionId: string) {
  return seeOther(`/sessions/${sessionId}`, {
    kind: 'success',
    text: 'Thank you for telling us. The place goes to the next person.',
  });
}
