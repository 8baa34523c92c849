import {
  daysChange,
  Drafts,
  PlannedQueries,
  titleChange,
  tracksChange,
  zoneChange,
  type Change,
  type Draft,
} from '#conference';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import type { Actor, FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';
import {
  daysIn,
  daysPage,
  titlePage,
  tracksIn,
  tracksPage,
  zonePage,
  type FrameTyped,
} from './frame.page.js';
import { changeWords } from './refused.js';

type Maker = (draft: Draft) => Change;

/** What all of a programme stands in: its title, its days and its tracks. */
@Controller('programme/conferences/:slug')
export class FrameController {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly drafts: Drafts,
  ) {}

  @Get('title')
  title(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug, { view: 'title', page: titlePage });
  }

  @Post('title')
  saveTitle(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: Typed) {
    const make = () => titleChange(textOf(body['title']));
    return this.save(actor, slug, { view: 'title', page: titlePage, body, make });
  }

  @Get('time-zone')
  zone(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug, { view: 'zone', page: zonePage });
  }

  @Post('time-zone')
  saveZone(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: Typed) {
    const make = () => zoneChange(textOf(body['timeZone']));
    return this.save(actor, slug, { view: 'zone', page: zonePage, body, make });
  }

  @Get('tracks')
  tracks(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug, { view: 'tracks', page: tracksPage });
  }

  @Post('tracks')
  saveTracks(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: Typed) {
    return this.save(actor, slug, {
      view: 'tracks',
      page: tracksPage,
      body,
      make: () => tracksChange(tracksIn(body)),
    });
  }

  @Get('days')
  days(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug, { view: 'days', page: daysPage });
  }

  @Post('days')
  saveDays(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: Typed) {
    return this.save(actor, slug, {
      view: 'days',
      page: daysPage,
      body,
      make: () => daysChange(daysIn(body)),
    });
  }

  private async save(
    actor: Actor,
    slug: string,
    { body, make, ...part }: Part & { body: Typed; make: () => Maker },
  ) {
    await this.planned.mine(actor, slug);
    return orRefused(
      async () => {
        await this.drafts.change(actor, slug, make(), textOf(body['seen']));
        const back = part.view === 'title' || part.view === 'zone' ? '' : `/${part.view}`;
        return seeOther(`/programme/conferences/${slug}${back}`, { kind: 'success', text: 'Saved.' });
      },
      (refusal) => this.draw(actor, slug, part, { typed: body, errors: changeWords(refusal) }),
    );
  }

  private async draw(
    actor: Actor,
    slug: string,
    { view, page }: Part,
    { typed, errors = [] }: { typed?: Typed; errors?: readonly FieldError[] } = {},
  ) {
    const model = page(await this.planned.draft(actor, slug), { typed, errors });
    return shown(`conference-plan/${view}`, model, errors.length > 0 ? 422 : 200);
  }
}

interface Part {
  readonly view: 'title' | 'zone' | 'tracks' | 'days';
  readonly page: (draft: Draft, typed: FrameTyped) => object;
}
