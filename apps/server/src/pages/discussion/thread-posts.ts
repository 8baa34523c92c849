import {
  MentionQueries,
  numbersOn,
  PostFiles,
  PostQueries,
  type SeenPost,
  type SeenThread,
} from '#discussion';
import { Injectable } from '@nestjs/common';

/** Reads what a page of a thread shows: one statement for each kind of thing, for one post as for twenty. */
@Injectable()
export class ThreadPosts {
  constructor(
    private readonly posts: PostQueries,
    private readonly mentions: MentionQueries,
    private readonly files: PostFiles,
  ) {}

  async on(page: number, { personId, thread: { id } }: SeenThread) {
    const numbers = numbersOn(page);
    const [posts, endorsements, mentions] = await Promise.all([
      this.posts.between(personId, id, numbers),
      this.posts.endorsements(id, numbers),
      this.mentions.between(personId, id, numbers),
    ]);
    const files = await this.files.of(posts.map((post) => post.id));
    return { posts, endorsements, mentions, files };
  }

  /** What stands beside a post on a page of its own. */
  async beside(seen: SeenPost) {
    const { id, threadId, number } = seen.post;
    const [endorsements, files, keptBack] = await Promise.all([
      this.posts.endorsements(threadId, { from: number, to: number }),
      this.files.of([id]),
      this.files.keptBack(seen),
    ]);
    return { endorsements, files: files.get(id) ?? [], keptBack };
  }
}
