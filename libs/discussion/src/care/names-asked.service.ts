import { Audit } from '#audit';
import { Reader, sql, Transactions } from '#database';
import { authorise, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ONLY_MODERATORS, postNotFound } from '../discussion.errors.js';
import { PostsSeen } from '../posts/posts-seen.js';

/** Who wrote a post that shows no name. Only moderators may ask, and that they asked is noted for all moderators to see. */
@Injectable()
export class NamesAsked {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly posts: PostsSeen,
    private readonly audit: Audit,
  ) {}

  async ask(actor: Actor, postId: string): Promise<string> {
    return this.transactions.run(async () => {
      const { post, space, thread } = await this.posts.find(actor, postId);
      authorise(space.isModerator, ONLY_MODERATORS);
      const author = await this.reader.first<{ name: string }>(sql`
        select p.name as "name" from anonymous_author a join person p on p.id = a.person_id
        where a.post_id = ${postId}`);
      if (!author) throw postNotFound();
      const deed = { act: 'name-asked', subjectKind: 'thread', subjectId: thread.id };
      await this.audit.note(actor, { ...deed, details: { post: post.number } });
      return author.name;
    });
  }
}
