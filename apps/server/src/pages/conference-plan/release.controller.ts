import { hasNews, Releases } from '#conference';
import { orRefused, readBody, seeOther, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Site } from '../../setup/site.js';
import { releasePage } from './release.page.js';

const ReleaseForm = z.object({ seen: z.string() });

/** Looks at what a release would change, then does it. */
@Controller('programme/conferences/:slug/release')
export class ReleaseController {
  constructor(
    private readonly releases: Releases,
    private readonly site: Site,
  ) {}

  @Get()
  look(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug);
  }

  @Post()
  async release(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const plan = await this.releases.plan(actor, slug);
    const { seen } = readBody(ReleaseForm, body);
    const addressOf = (secret: string) => `${this.site.baseUrl}/speaking/${secret}`;
    return orRefused(
      async () => {
        const number = await this.releases.release(actor, plan.draft.conference.slug, { seen, addressOf });
        const text = hasNews(plan)
          ? `Version ${number} of the programme is released. Everybody reads it now.`
          : 'The speakers are asked by e-mail.';
        return seeOther(`/programme/conferences/${slug}`, { kind: 'success', text });
      },
      ({ message }) => this.draw(actor, slug, message),
    );
  }

  private async draw(actor: Actor, slug: string, wrong?: string) {
    const model = releasePage(await this.releases.plan(actor, slug), wrong);
    return shown('conference-plan/release', model, wrong === undefined ? 200 : 422);
  }
}
