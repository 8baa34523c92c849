import { PostQueries, PostsSeen } from '#discussion';
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
    private readonly site: Site,
  ) {}

  async draw(actor: Actor, id: string, refused?: Refused, asked?: string) {
    const seen = await this.posts.find(actor, id);
    const { number, threadId } = seen.post;
    const endorsements = await this.queries.endorsements(threadId, { from: number, to: number });
    const facts = { seen, endorsements, refused, asked, timeZone: this.site.timeZone };
    return shown('discussion/post', onePostPage(facts), refused?.status ?? 200);
  }
}
