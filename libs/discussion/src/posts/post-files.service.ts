import { AttachmentQueries, Attachments, type AttachmentRow } from '#attachments';
import type { UploadedFile } from '#http';
import { authorise, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { NOT_YOURS_TO_CHANGE, postNotFound } from '../discussion.errors.js';
import { canChangePost } from '../domain/post-acts.js';
import { filesOfPost } from './post-texts.js';
import { PostsSeen, type SeenPost } from './posts-seen.js';

/** Documents and pictures of posts: whoever reads the thread sees them, whoever wrote the post brings them. */
@Injectable()
export class PostFiles {
  constructor(
    private readonly posts: PostsSeen,
    private readonly attachments: Attachments,
    private readonly queries: AttachmentQueries,
  ) {}

  /** By post: two statements for one as for twenty. Whoever asks has made sure before that the person may see the thread. */
  async of(postIds: readonly string[]): Promise<ReadonlyMap<string, readonly AttachmentRow[]>> {
    const found = await this.queries.of(postIds.map(filesOfPost));
    return new Map(postIds.map((id) => [id, found.get(filesOfPost(id)) ?? []]));
  }

  /** The post, for whoever may bring files to it; who may not is refused before what they sent is looked at. */
  async findToBring(actor: Actor, postId: string): Promise<SeenPost> {
    const seen = await this.posts.find(actor, postId);
    authorise(canChangePost(seen.facts), NOT_YOURS_TO_CHANGE);
    return seen;
  }

  /** A post that was taken away, or whose thread was closed, while its file was drawn does not get it. */
  async add(
    actor: Actor,
    postId: string,
    given: { file: UploadedFile; alternative: string },
  ): Promise<string> {
    await this.findToBring(actor, postId);
    const of = filesOfPost(postId);
    return this.attachments.add({ of, ...given }, () => this.findToBring(actor, postId));
  }

  async remove(actor: Actor, postId: string, id: string): Promise<void> {
    await this.findToBring(actor, postId);
    await this.attachments.remove({ of: filesOfPost(postId), id });
  }

  async page(actor: Actor, postId: string, { file, number }: { file: string; number: number }) {
    const { post } = await this.posts.find(actor, postId);
    if (post.removedAt !== null) throw postNotFound();
    return this.queries.page({ of: filesOfPost(postId), id: file, number });
  }
}
