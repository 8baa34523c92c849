import { Module } from '@nestjs/common';
import { CallableController } from './callable.controller.js';
import { CareController } from './care.controller.js';
import { ClinicController } from './clinic.controller.js';
import { DiscussionController } from './discussion.controller.js';
import { DraftsController } from './drafts.controller.js';
import { HeldController } from './held.controller.js';
import { JoiningController } from './joining.controller.js';
import { MarksController } from './marks.controller.js';
import { NewThreadController } from './new-thread.controller.js';
import { NewsController } from './news.controller.js';
import { PostFileNotesController } from './file-notes.controller.js';
import { KeptBackPostFilesController } from './kept-back-files.controller.js';
import { PostFilesController } from './post-files.controller.js';
import { PostReading } from './post-reading.js';
import { PostController } from './post.controller.js';
import { NameController, QueueController, QueueDrawing, QueueReading } from './queue.controller.js';
import { ReplyController } from './reply.controller.js';
import { SearchController } from '../search/search.controller.js';
import { SpacesController } from './spaces.controller.js';
import { SplittingController } from './splitting.controller.js';
import { StanceController } from './stance.controller.js';
import { ThreadController } from './thread.controller.js';
import { ThreadPosts } from './thread-posts.js';
import { ThreadTraces } from './thread-traces.js';
import { ThreadReading, ThreadSetting } from './thread-reading.js';

/** Where people talk between sessions. */
@Module({
  controllers: [
    CallableController,
    CareController,
    ClinicController,
    DiscussionController,
    DraftsController,
    HeldController,
    JoiningController,
    MarksController,
    NameController,
    NewsController,
    NewThreadController,
    PostController,
    KeptBackPostFilesController,
    PostFileNotesController,
    PostFilesController,
    QueueController,
    ReplyController,
    SearchController,
    SpacesController,
    SplittingController,
    StanceController,
    ThreadController,
  ],
  providers: [
    PostReading,
    QueueDrawing,
    QueueReading,
    ThreadPosts,
    ThreadReading,
    ThreadSetting,
    ThreadTraces,
  ],
})
export class DiscussionPagesModule {}
