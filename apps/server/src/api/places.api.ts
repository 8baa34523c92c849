import { Operation, readBody, versionExpected, Who, type Visit } from '#http';
import type { Actor } from '#kernel';
import { KeptPlacesKeeping, membersOf, PlaceOffers, PlaceQueries, SessionQueries } from '#programme';
import { Body, Controller, Delete, Get, Param, Put, Req } from '@nestjs/common';
import { KeptPlacesGiven, KeptPlacesShown, OfferAnswered } from './places.schema.js';
import { RUNNERS } from './only.js';

/** Places of a session that are kept for some staff until a moment. */
@Controller('api/v1/sessions/:id/kept-places')
export class KeptPlacesApi {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly queries: PlaceQueries,
    private readonly keeping: KeptPlacesKeeping,
  ) {}

  @Get()
  @Operation({ summary: 'Which places are kept, and for whom', answer: KeptPlacesShown })
  async read(@Who() actor: Actor, @Param('id') id: string) {
    const { kept } = await this.queries.seenBy(actor, await this.sessions.byId(actor, id));
    return {
      items: kept.map(({ places, left, staffGroups, keptUntil: until }) => ({
        places,
        left,
        staffGroups,
        until,
      })),
    };
  }

  @Put()
  @Operation({
    only: RUNNERS,
    summary: 'Keep these places and no others (educator: their own session)',
    body: KeptPlacesGiven,
    answer: KeptPlacesShown,
  })
  async keep(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown, @Req() visit: Visit) {
    const { items } = readBody(KeptPlacesGiven, body);
    const wanted = items.map(({ places, staffGroups, tiers, until }) => ({
      places,
      staffGroups: [...new Set([...staffGroups, ...tiers.flatMap(membersOf)])],
      keptUntil: new Date(until),
    }));
    await this.keeping.keep(actor, { id, version: versionExpected(visit) }, wanted);
    return this.read(actor, id);
  }
}

/** My answer to a place that is held for me. */
@Controller('api/v1/sessions/:id/offer')
export class OfferApi {
  constructor(private readonly offers: PlaceOffers) {}

  @Put()
  @Operation({ summary: 'Take the place that is held for me', answer: OfferAnswered })
  async accept(@Who() actor: Actor, @Param('id') sessionId: string) {
    return { sessionId: await this.offers.accept({ actor, sessionId }), status: 'registered' };
  }

  @Delete()
  @Operation({ summary: 'Pass the place that is held for me on to the next', answer: OfferAnswered })
  async pass(@Who() actor: Actor, @Param('id') sessionId: string) {
    return { sessionId: await this.offers.pass({ actor, sessionId }), status: 'cancelled' };
  }
}
