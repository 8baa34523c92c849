import { EarlierTexts, PostsSeen } from '#discussion';
import { shown } from '#http';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import type { Refused } from './post.form.js';
import { onePostPage } from './post.page.js';
import { ThreadPosts } from './thread-posts.js';

/** Draws the page of one post. */
@Injectable()
export class PostReading {
  constructor(
    private readonly posts: PostsSeen,
    private readonly beside: ThreadPosts,
    private readonly earlier: EarlierTexts,
    private readonly site: Site,
  ) {}

  async draw(actor: Actor, id: string, refused?: Refused, asked?: string) {
    const seen = await this.posts.find(actor, id);
    const [beside, earlier] = await Promise.all([this.beside.beside(seen), this.earlier.of(seen)]);
    const facts = { seen, ...beside, earlier, refused, asked, timeZone: this.site.timeZone };
    return shown('discussion/post', onePostPage(facts), refused?.status ?? 200);
  }
}
