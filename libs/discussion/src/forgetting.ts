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
 * and what tied them to what they asked without a name.
 */
@Injectable()
export class ConversationsForget {
  constructor(erasures: Erasures) {
    erasures.also(async (tables, { id: personId }) => {
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
