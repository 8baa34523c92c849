import { HeldPostQueries, HeldPosts, type HeldRow } from '#discussion';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { textOf } from '../form-words.js';
import { momentOf } from './discussion-words.js';
import { QueueDrawing } from './queue.controller.js';
import { refusedOf } from './queue.page.js';

/** First posts: what waits of one's own, and what a moderator decides. */
@Controller('discussion')
export class HeldController {
  constructor(
    private readonly queries: HeldPostQueries,
    private readonly held: HeldPosts,
    private readonly drawing: QueueDrawing,
    private readonly site: Site,
  ) {}

  @Get('waiting')
  async own(@Who() actor: Actor) {
    const rows = isSignedIn(actor) ? await this.queries.of(actor.personId) : [];
    if (isSignedIn(actor) && rows.some(({ isNew }) => isNew === 1)) await this.held.noteSeen(actor.personId);
    return shown('discussion/waiting', {
      title: 'What you wrote that waits',
      back: { href: '/discussion', text: 'Discussion' },
      empty: rows.length === 0 ? 'Nothing of yours waits.' : undefined,
      posts: rows.map((row) => ownLine(row, this.site.timeZone)),
    });
  }

  @Post('waiting/:id')
  async decide(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const isAllowed = typed['act'] === 'allow';
    const outcome = textOf(typed['outcome']);
    return orRefused(
      async () => {
        await this.held.decide(actor, { id, isAllowed, outcome });
        const text = isAllowed ? 'Posted.' : 'Not posted. Whoever wrote it can read what you wrote.';
        return seeOther('/discussion/queue', { kind: 'success', text });
      },
      (refusal) => this.drawing.draw(actor, refusedOf(id, outcome, refusal)),
    );
  }

  @Post('first-posts')
  async set(@Who() actor: Actor, @Body() typed: Typed) {
    await this.held.setRule(actor, Number(textOf(typed['firstPosts']).trim() || NaN));
    return seeOther('/discussion/spaces', { kind: 'success', text: 'Saved. It counts from now on.' });
  }
}

const STANDINGS: Readonly<Record<HeldRow['status'], string>> = {
  waiting: 'Somebody who looks after the space reads it before everybody can. You need do nothing.',
  posted: 'It was posted.',
  refused: 'It was not posted.',
};

function ownLine({ title, spaceName, text, status, outcome, heldAt, threadId }: HeldRow, timeZone: string) {
  return {
    title,
    where: `${threadId === null ? 'A new conversation' : 'An answer'} in ${spaceName}, ${momentOf(heldAt, timeZone)}`,
    text,
    says: `${STANDINGS[status]} ${outcome}`.trim(),
  };
}
