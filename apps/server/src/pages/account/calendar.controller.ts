import { FeedAddresses, subscription } from '#calendar';
import { seeOther, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { personOf } from '../sessions/asking.js';

/** A person's own calendar address: seeing it, making a new one, ending it. */
@Controller('account/calendar')
export class CalendarAddressController {
  constructor(
    private readonly addresses: FeedAddresses,
    private readonly site: Site,
  ) {}

  @Get()
  async show(@Who() actor: Actor) {
    const address = await this.addresses.of(personOf(actor));
    return shown('account/calendar', {
      address,
      subscribe: address && subscription(address),
      everything: subscription(`${this.site.baseUrl}/training.ics`),
    });
  }

  @Post()
  async renew(@Who() actor: Actor) {
    await this.addresses.renew(actor, personOf(actor));
    return seeOther('/account/calendar', {
      kind: 'success',
      text: 'This is your new calendar address. An earlier one no longer works.',
    });
  }

  @Post('end')
  async end(@Who() actor: Actor) {
    await this.addresses.end(actor, personOf(actor));
    return seeOther('/account/calendar', {
      kind: 'success',
      text: 'Your calendar address no longer works. Nobody can read your calendar with it.',
    });
  }
}
