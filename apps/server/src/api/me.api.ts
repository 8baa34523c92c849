import { FeedAddresses } from '#calendar';
import { Operation, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { personNotFound, PersonQueries } from '#people';
import { Controller, Get, Post } from '@nestjs/common';
import { CalendarAddress } from './me.schema.js';
import { personShown } from './people.api.js';
import { PersonShown } from './people.schema.js';

@Controller('api/v1/me')
export class MeApi {
  constructor(
    private readonly people: PersonQueries,
    private readonly addresses: FeedAddresses,
  ) {}

  @Get()
  @Operation({ summary: 'The person whose token this is', answer: PersonShown })
  async me(@Who() actor: Actor) {
    const row = isSignedIn(actor) ? await this.people.byId(actor.personId) : undefined;
    if (!row) throw personNotFound();
    return personShown(row);
  }

  @Post('calendar-feed')
  @Operation({
    summary: 'A new address for your own calendar; an earlier one stops working',
    answer: CalendarAddress,
    status: 201,
  })
  async renewCalendar(@Who() actor: Actor) {
    if (!isSignedIn(actor)) throw personNotFound();
    return { url: await this.addresses.renew(actor, actor.personId) };
  }
}
