import { AttachmentQueries, Attachments, type AttachmentRow, type KeptBack } from '#attachments';
import type { UploadedFile } from '#http';
import { invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { postNotFound } from '../discussion.errors.js';
import { canChangePost } from '../domain/post-acts.js';
import { askedOnce, faultsOfWhatTells } from '../domain/what-tells.js';
import { ruleOfPost } from './file-rule.js';
import { filesOfPost } from './post-texts.js';
import { PostsSeen, type SeenPost } from './posts-seen.js';

interface FileGiven {
  readonly file: UploadedFile;
  readonly alternative: string;
  /** They were asked whether it tells who a patient is, and it does not. */
  readonly hasLooked?: boolean | undefined;
}

interface Notes {
  /** What pages show, by their numbers; what is not named stays. */
  readonly notes: ReadonlyMap<number, string>;
  readonly hasLooked?: boolean | undefined;
}

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

  /** What is on no post yet: who wrote it alone sees it, as long as they may bring files to it. */
  async keptBack({ post, facts }: SeenPost): Promise<KeptBack | undefined> {
    return canChangePost(facts) ? this.queries.keptBack(filesOfPost(post.id)) : undefined;
  }

  /** The post, for whoever may bring files to it; who may not is refused before what they sent is looked at. */
  findToBring(actor: Actor, postId: string): Promise<SeenPost> {
    return this.posts.findToChange(actor, postId);
  }

  /**
   * All of it or nothing: for programs, which send a file again as it was. A post that was taken away, or whose thread was closed,
   * while its file was drawn does not get it.
   */
  async add(actor: Actor, postId: string, given: FileGiven): Promise<string> {
    await this.findToBring(actor, postId);
    const brought = { of: filesOfPost(postId), rule: ruleOfPost, ...given };
    return this.attachments.add(brought, () => this.findToBring(actor, postId));
  }

  /** Read as the text of a post is: others see it at once. */
  async describe(
    actor: Actor,
    postId: string,
    file: string,
    { notes, hasLooked = false }: Notes,
  ): Promise<void> {
    await this.findToBring(actor, postId);
    const looked = { hasLooked, called: new Set<string>() };
    const faults = askedOnce(
      [...notes].flatMap(([number, note]) => faultsOfWhatTells(`note-${number}`, note, looked)),
    );
    if (faults.length > 0) throw invalid(faults);
    await this.attachments.describe({ of: filesOfPost(postId), id: file }, notes);
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
