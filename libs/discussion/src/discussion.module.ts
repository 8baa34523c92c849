import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { ConversationsForget } from './forgetting.js';
import { PostQueries } from './posts/post.queries.js';
import { SpaceQueries } from './spaces/spaces.queries.js';
import { Reading } from './threads/reading.service.js';
import { ThreadQueries } from './threads/thread.queries.js';
import { ThreadsSeen } from './threads/threads-seen.js';
import { Conversations } from './writing/conversations.service.js';
import { Drafts } from './writing/drafts.service.js';
import { PostWriting } from './writing/post-writing.js';

const offered = [Conversations, Drafts, PostQueries, Reading, SpaceQueries, ThreadQueries, ThreadsSeen];

@Module({
  imports: [PeopleModule],
  providers: [...offered, ConversationsForget, PostWriting],
  exports: offered,
})
export class DiscussionModule {}
