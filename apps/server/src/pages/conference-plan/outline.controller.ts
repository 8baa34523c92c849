import { Drafts, Releases, type ChangeKind } from '#conference';
import { orRefused, readBody, seeOther, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { outlinePage } from './outline.page.js';

const UndoForm = z.object({ undo: z.string() });

/** A programme as its organisers see it, and what they changed since everybody saw it last. */
@Controller('programme/conferences/:slug')
export class OutlineController {
  constructor(
    private readonly releases: Releases,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string) {
    return this.draw(actor, slug);
  }

  /** Takes back one change, or all of them. */
  @Post('changes/undone')
  async undo(@Who() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const { draft } = await this.releases.plan(actor, slug);
    const { undo } = readBody(UndoForm, body);
    const undone = undo === 'all' ? draft.changes : [changeIn(undo)];
    return orRefused(
      async () => {
        await this.drafts.undo(actor, slug, undone);
        const text = undo === 'all' ? 'All changes are taken back.' : 'The change is taken back.';
        return seeOther(`/programme/conferences/${slug}`, { kind: 'success', text });
      },
      ({ message }) => this.draw(actor, slug, message),
    );
  }

  private async draw(actor: Actor, slug: string, wrong?: string) {
    const model = outlinePage(await this.releases.plan(actor, slug), wrong);
    return shown('conference-plan/outline', model, wrong === undefined ? 200 : 422);
  }
}

function changeIn(said: string): { kind: ChangeKind; thing: string } {
  const at = said.indexOf(' ');
  return { kind: said.slice(0, at) as ChangeKind, thing: said.slice(at + 1) };
}
