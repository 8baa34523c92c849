import { ClashReasons, PlannedClashes, PlannedQueries } from '#conference';
import { orRefused, readBody, seeOther, shown, Who } from '#http';
import type { Actor, DomainError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { planClashesPage, type Refused } from './clashes.page.js';
import { written } from './written.js';

const ReasonForm = z.object({ clash: z.string(), reason: written });
const TakenBackForm = z.object({ clash: z.string() });

/** What clashes in a programme before it is released, to be put right or left as it is with a reason. */
@Controller('programme/conferences/:slug/plan-clashes')
export class PlanClashesController {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly clashes: PlannedClashes,
    private readonly reasons: ClashReasons,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug);
  }

  @Post('reasons')
  async give(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    await this.planned.mine(actor, slug);
    const { clash, reason } = readBody(ReasonForm, body);
    return orRefused(
      async () => {
        await this.reasons.give(actor, slug, { clash, reason });
        return seeOther(pathOf(slug), { kind: 'success', text: 'It stays as it is. Your reason is kept.' });
      },
      (refusal: DomainError) => this.draw(actor, slug, { clash, reason, refusal }),
    );
  }

  @Post('reasons/taken-back')
  async takeBack(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    await this.planned.mine(actor, slug);
    const { clash } = readBody(TakenBackForm, body);
    await this.reasons.takeBack(actor, slug, clash);
    return seeOther(pathOf(slug), {
      kind: 'success',
      text: 'The reason is taken back. The clash counts again.',
    });
  }

  private async draw(actor: Actor, slug: string, refused?: Refused) {
    const draft = await this.planned.draft(actor, slug);
    const model = planClashesPage({ draft, ...(await this.clashes.of(draft)), refused });
    return shown('conference-plan/clashes', model, refused ? 422 : 200);
  }
}

function pathOf(slug: string): string {
  return `/programme/conferences/${slug}/plan-clashes`;
}
