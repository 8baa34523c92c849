import { Module } from '@nestjs/common';
import { DiscussionController } from './discussion.controller.js';
import { DraftsController } from './drafts.controller.js';
import { NewThreadController } from './new-thread.controller.js';
import { ReplyController } from './reply.controller.js';
import { StanceController } from './stance.controller.js';
import { ThreadController } from './thread.controller.js';
import { ThreadReading } from './thread-reading.js';

/** Where people talk between sessions. */
@Module({
  controllers: [
    DiscussionController,
    DraftsController,
    NewThreadController,
    ReplyController,
    StanceController,
    ThreadController,
  ],
  providers: [ThreadReading],
})
export class DiscussionPagesModule {}
