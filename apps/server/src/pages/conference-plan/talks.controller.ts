import { Drafts, PlannedQueries, talkChange, talkTakenOut } from '#conference';
import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type FieldError } from '#kernel';
import { RoleQueries } from '#people';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { TalkForm, talkDraftOf } from './talk.form.js';
import { filledAfter, filledMoved, talkPage } from './talk.page.js';
import { changeWords } from './refused.js';

interface Where {
  readonly slug: string;
  readonly talk?: string;
}

/** Adds talks one after another, and changes them. */
@Controller('programme/conferences/:slug/talks')
export class PlanTalksController {
  constructor(
    private readonly planned: PlannedQueries,
    private readonly drafts: Drafts,
    private readonly roles: RoleQueries,
  ) {}

  @Get('new')
  add(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: Record<string, string>) {
    return this.draw(actor, { slug, after: query });
  }

  @Post('new')
  async addIt(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: Typed) {
    return this.save(actor, { slug }, body);
  }

  @Get(':talk')
  show(
    @Who() actor: Actor,
    @Param() where: { slug: string; talk: string },
    @Query() query: Record<string, string>,
  ) {
    return this.draw(actor, { ...where, after: query });
  }

  @Post(':talk')
  saveIt(@Who() actor: Actor, @Param() where: { slug: string; talk: string }, @Body() body: Typed) {
    return this.save(actor, where, body);
  }

  @Post(':talk/removal')
  async takeOut(@Who() actor: Actor, @Param() { slug, talk }: { slug: string; talk: string }) {
    await this.drafts.change(actor, slug, talkTakenOut(talk));
    const text = 'It is taken out. You can take that back until you release the programme.';
    return seeOther(`/programme/conferences/${slug}`, { kind: 'success', text });
  }

  private async save(actor: Actor, { slug, talk }: Where, body: Typed) {
    await this.planned.mine(actor, slug);
    const form = readForm(TalkForm, body);
    if (!form.ok) return this.draw(actor, { slug, talk, typed: body, errors: form.errors });
    return orRefused(
      async () => {
        const seen = talk === undefined ? undefined : form.value.seen;
        const change = await this.drafts.change(actor, slug, talkChange(talkDraftOf(form.value), talk), seen);
        const next = form.value.then === 'next' ? `/talks/new?after=${change.thing}` : '';
        const text = `“${form.value.title}” is saved.`;
        return seeOther(`/programme/conferences/${slug}${next}`, { kind: 'success', text });
      },
      (refusal) => this.draw(actor, { slug, talk, typed: body, errors: changeWords(refusal) }),
    );
  }

  private async draw(actor: Actor, { slug, talk: guid, after = {}, typed, errors = [] }: Drawn) {
    const draft = await this.planned.draft(actor, slug);
    const talk = draft.planned.talks.find((one) => one.guid === guid);
    if (guid !== undefined && !talk) throw notFound('this talk');
    const filled = typed ?? (talk ? filledMoved(talk, draft, after) : filledAfter(draft, after));
    const isTyped = typed !== undefined;
    const isMoved = talk !== undefined && !isTyped && isFor(after);
    const model = talkPage({ draft, roles: await this.roles.all(), talk, filled, errors, isTyped, isMoved });
    return shown('conference-plan/talk', model, errors.length > 0 ? 422 : 200);
  }
}

/** Was it dragged somewhere? */
function isFor({ after, day }: After): boolean {
  return after !== undefined || day !== undefined;
}

interface After {
  readonly after?: string;
  readonly day?: string;
}

interface Drawn {
  readonly slug: string;
  readonly talk?: string | undefined;
  readonly after?: After;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
}
