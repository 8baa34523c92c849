import { KeptBackFiles } from '#attachments';
import { sql } from '#database';
import { Erasures } from '#people';
import { Injectable } from '@nestjs/common';
import {
  AnonymousAuthor,
  HeldPost,
  PostDraft,
  PostEndorsement,
  PostLetter,
  PostMention,
  PostReport,
  ReadAhead,
  ThreadStance,
} from './tables/index.js';

/**
 * What somebody wrote stays, under “A former member”: the answers to it would be about nothing. Their drafts go, what they read, that they were called,
 * what tied them to what they asked without a name, and files that only they saw.
 */
@Injectable()
export class ConversationsForget {
  constructor(erasures: Erasures, files: KeptBackFiles) {
    erasures.also(async (tables, { id: personId }) => {
      // Before what says which nameless posts are theirs.
      await files.forgetOf(sql`select 'post:' || id as owner from thread_post where author_id = ${personId}
        union all select 'post:' || post_id from anonymous_author where person_id = ${personId}`);
      await tables.delete(PostReport, { reportedBy: personId });
      await tables.delete(PostMention, { kind: 'person', target: personId });
      const own = [
        AnonymousAuthor,
        HeldPost,
        PostDraft,
        PostEndorsement,
        PostLetter,
        ReadAhead,
        ThreadStance,
      ];
      for (const table of own) await tables.delete(table, { personId });
    });
  }
}
