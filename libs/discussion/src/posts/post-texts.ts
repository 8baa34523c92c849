import { Attachments } from '#attachments';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asHtml, RENDERER } from '../markdown.js';
import type { Looked } from '../domain/what-tells.js';
import { Mentions, type Written } from '../mentions/mentions.js';
import { PostVersion, ThreadPost } from '../tables/index.js';
import type { SeenPost } from './posts-seen.js';

/** What the files of a post are kept under. */
export function filesOfPost(id: string): string {
  return `post:${id}`;
}

/** What a post says, and what it said before. */
@Injectable()
export class PostTexts {
  constructor(
    private readonly clock: Clock,
    private readonly mentions: Mentions,
    private readonly attachments: Attachments,
  ) {}

  lookedAt(written: Written): Promise<Looked> {
    return this.mentions.lookedAt(written);
  }

  /** Its words stay for those who look after the space; its pictures and documents are erased. */
  async takeAway(tables: EntityManager, postId: string): Promise<void> {
    await tables.update(ThreadPost, { id: postId }, { removedAt: this.clock.now() });
    await this.attachments.removeAll(filesOfPost(postId));
  }

  async rewrite(tables: EntityManager, { post, thread }: SeenPost, text: string): Promise<void> {
    const now = this.clock.now();
    const { id: postId, version } = post;
    await tables.insert(PostVersion, { postId, version, text: post.text, writtenAt: now });
    const made = { text, html: await asHtml(text), renderer: RENDERER };
    await tables.update(ThreadPost, { id: postId }, { ...made, editedAt: now, version: version + 1 });
    await this.mentions.keep(tables, { postId, spaceId: thread.spaceId, text });
  }
}
