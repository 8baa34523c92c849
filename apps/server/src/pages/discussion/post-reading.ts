import { EarlierTexts, PostQueries, PostsSeen } from '#discussion';
import { shown } from '#http';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import type { Refused } from './post.form.js';
import { onePostPage } from './post.page.js';

/** Draws the page of one post. */
@Injectable()
export class PostReading {
  constructor(
    private readonly posts: PostsSeen,
    private readonly queries: PostQueries,
    private readonly earlier: EarlierTexts,
    private readonly site: Site,
  ) {}

  async draw(actor: Actor, id: string, refused?: Refused, asked?: string) {
    const seen = await this.posts.find(actor, id);
    const { number, threadId } = seen.post;
    const [endorsements, earlier] = await Promise.all([
      this.queries.endorsements(threadId, { from: number, to: number }),
      this.earlier.of(seen),
    ]);
    const facts = { seen, endorsements, earlier, refused, asked, timeZone: this.site.timeZone };
    return shown('discussion/post', onePostPage(facts), refused?.status ?? 200);
  }
}
