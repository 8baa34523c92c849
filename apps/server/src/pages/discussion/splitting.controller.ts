import { numbersOn, pageAsked, PostQueries, ThreadSplits, ThreadsSeen, type Split } from '#discussion';
import { orRefused, seeOther, shown, statusOf, Who, type Typed } from '#http';
import type { Actor, FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { listOf, textOf } from '../form-words.js';
import { faultsIn } from './post.form.js';
import { splittingPage } from './splitting.page.js';

interface Again {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly status?: number;
}

/** Making some posts of a conversation one of their own: for those who look after it. */
@Controller('discussion/:id/splitting')
export class SplittingController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly posts: PostQueries,
    private readonly splits: ThreadSplits,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string, @Query() asked: Typed) {
    return this.draw(actor, id, asked['page'], { typed: { from: asked['from'] } });
  }

  @Post()
  split(@Who() actor: Actor, @Param('id') id: string, @Query() asked: Typed, @Body() typed: Typed) {
    return orRefused(
      async () => {
        const taken = await this.splits.split(actor, splitOf(id, typed));
        const text = 'Done. These posts are a conversation of their own, and where they stood it says so.';
        return seeOther(`/discussion/${taken}`, { kind: 'success', text });
      },
      (refusal) => {
        const again = { typed, errors: faultsIn(refusal), status: statusOf(refusal.kind) };
        return this.draw(actor, id, asked['page'], again);
      },
    );
  }

  private async draw(actor: Actor, id: string, asked: unknown, { typed, errors = [], status }: Again) {
    const seen = await this.threads.findToCareFor(actor, id);
    const page = pageAsked(asked, seen.thread.lastNumber);
    const [posts, places] = await Promise.all([
      this.posts.between(seen.personId, seen.thread.id, numbersOn(page)),
      this.threads.placesFor(actor, seen),
    ]);
    return shown(
      'discussion/splitting',
      splittingPage({ ...seen, page, posts, places, typed, errors }),
      status,
    );
  }
}

/** A number that is none is refused by the library, with the sentence for whoever typed it. */
function splitOf(threadId: string, typed: Typed): Split {
  const from = textOf(typed['from']).trim();
  return {
    threadId,
    title: textOf(typed['title']),
    spaceId: textOf(typed['space']),
    numbers: listOf(typed['posts']).map(Number),
    from: from === '' ? undefined : Number(from),
    version: Number(textOf(typed['version'])),
    hasLooked: typed['looked'] === 'yes',
  };
}
