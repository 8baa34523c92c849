import { AnonymousAuthor } from './anonymous-author.entity.js';
import { DiscussionRules, HeldPost } from './held-post.entity.js';
import { PostDraft } from './post-draft.entity.js';
import { PostEndorsement } from './post-endorsement.entity.js';
import { PostLetter } from './post-letter.entity.js';
import { PostMention } from './post-mention.entity.js';
import { PostPlace } from './post-place.entity.js';
import { PostReport } from './post-report.entity.js';
import { PostVersion } from './post-version.entity.js';
import { ReadAhead } from './read-ahead.entity.js';
import { Space } from './space.entity.js';
import { ThreadPost } from './thread-post.entity.js';
import { ThreadStance } from './thread-stance.entity.js';
import { Thread } from './thread.entity.js';

export {
  AnonymousAuthor,
  DiscussionRules,
  HeldPost,
  PostDraft,
  PostEndorsement,
  PostLetter,
  PostMention,
  PostReport,
  PostVersion,
  ReadAhead,
  Space,
  Thread,
  ThreadPost,
  ThreadStance,
};
export type { MentionKind } from './post-mention.entity.js';
export const discussionEntities: (new () => object)[] = [
  AnonymousAuthor,
  DiscussionRules,
  HeldPost,
  PostDraft,
  PostEndorsement,
  PostLetter,
  PostMention,
  PostPlace,
  PostReport,
  PostVersion,
  ReadAhead,
  Space,
  Thread,
  ThreadPost,
  ThreadStance,
];
