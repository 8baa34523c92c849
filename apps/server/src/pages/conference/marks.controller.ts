import { Stars, TalkPlaces } from '#conference';
import { localPath, orRefused, readBody, seeOther, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { PlaceForm, StarForm } from './conference.form.js';

/** The presses beside talks: a star for what people mean to hear, and a place where it needs one. */
@Controller('conferences/:slug')
export class MarksController {
  constructor(
    private readonly stars: Stars,
    private readonly places: TalkPlaces,
  ) {}

  @Post('stars')
  async star(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const { star, unstar, back } = readBody(StarForm, body);
    if (star !== undefined) await this.stars.add(actor, star);
    if (unstar !== undefined) await this.stars.remove(actor, unstar);
    return seeOther(backTo(slug, back, star ?? unstar));
  }

  @Post('places')
  async place(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const { join, leave, back } = readBody(PlaceForm, body);
    const path = backTo(slug, back, join ?? leave);
    return orRefused(
      async () => seeOther(path, { kind: 'success', text: await this.done(actor, { join, leave }) }),
      ({ message }) => seeOther(path, { kind: 'info', text: message }),
    );
  }

  private async done(
    actor: Actor,
    { join, leave }: { join?: string | undefined; leave?: string | undefined },
  ) {
    if (leave !== undefined) await this.places.leave(actor, leave);
    if (join === undefined) return GIVEN_UP;
    return (await this.places.join(actor, join)) === 'placed' ? PLACED : WAITING;
  }
}

const PLACED = 'You have a place. It is in your programme too.';
const WAITING = 'You are in the waiting list. We write to you as soon as a place is yours.';
const GIVEN_UP = 'You gave your place up. If somebody waits for it, it is theirs now.';

function backTo(slug: string, back: string | undefined, id = ''): string {
  return `${localPath(back, `/conferences/${slug}`)}#t-${encodeURIComponent(id)}`;
}
