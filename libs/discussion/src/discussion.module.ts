import { AttachmentsModule } from '#attachments';
import { AuditModule } from '#audit';
import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { HeldPostQueries } from './care/held-posts.queries.js';
import { HeldPosts } from './care/held-posts.service.js';
import { Marks } from './care/marks.service.js';
import { NamesAsked } from './care/names-asked.service.js';
import { ReportQueries } from './care/report.queries.js';
import { PostReports } from './care/reports.service.js';
import { ThreadCare } from './care/thread-care.service.js';
import { ConversationsForget } from './forgetting.js';
import { CallableQueries } from './mentions/callable.queries.js';
import { MentionQueries } from './mentions/mention.queries.js';
import { Mentions } from './mentions/mentions.js';
import { JoinParts } from './moving/join-parts.js';
import { ThreadJoins } from './moving/joins.service.js';
import { PostMoves } from './moving/post-moves.js';
import { PostPlaceQueries } from './moving/post-places.queries.js';
import { SplitParts } from './moving/split-parts.js';
import { ThreadSplits } from './moving/splits.service.js';
import { TakingApart } from './moving/taking-apart.js';
import { EarlierTexts } from './posts/earlier-texts.queries.js';
import { KeptBackPostFiles } from './posts/kept-back-post-files.service.js';
import { PostQueries } from './posts/post.queries.js';
import { PostChanges } from './posts/post-changes.service.js';
import { PostFiles } from './posts/post-files.service.js';
import { PostTexts } from './posts/post-texts.js';
import { PostsSeen } from './posts/posts-seen.js';
import { SearchQueries } from './search/search.queries.js';
import { SeriesWithoutSpace } from './spaces/series-without-space.queries.js';
import { Spaces } from './spaces/spaces.service.js';
import { SpaceQueries } from './spaces/spaces.queries.js';
import { ReadAheadQueries } from './threads/read-ahead.queries.js';
import { Reading } from './threads/reading.service.js';
import { CareNewsQueries } from './care/care-news.queries.js';
import { LettersAskedQueries } from './threads/letters-asked.queries.js';
import { ThreadLetterQueries } from './threads/thread-letters.queries.js';
import { ThreadLetters } from './threads/thread-letters.service.js';
import { ThreadNewsQueries } from './threads/thread-news.queries.js';
import { ThreadQueries } from './threads/thread.queries.js';
import { ThreadsSeen } from './threads/threads-seen.js';
import { Conversations } from './writing/conversations.service.js';
import { Drafts } from './writing/drafts.service.js';
import { FirstPosts } from './writing/first-posts.js';
import { PostWriting } from './writing/post-writing.js';
import { SignedPosts } from './writing/signed-posts.service.js';

const offered = [
  CallableQueries,
  Conversations,
  Drafts,
  EarlierTexts,
  FirstPosts,
  HeldPostQueries,
  HeldPosts,
  KeptBackPostFiles,
  Marks,
  MentionQueries,
  NamesAsked,
  PostChanges,
  PostFiles,
  PostPlaceQueries,
  PostQueries,
  PostReports,
  PostsSeen,
  ReadAheadQueries,
  Reading,
  ReportQueries,
  SearchQueries,
  SeriesWithoutSpace,
  SignedPosts,
  SpaceQueries,
  Spaces,
  ThreadCare,
  ThreadJoins,
  CareNewsQueries,
  LettersAskedQueries,
  ThreadLetterQueries,
  ThreadLetters,
  ThreadNewsQueries,
  ThreadQueries,
  ThreadSplits,
  ThreadsSeen,
];

@Module({
  imports: [AttachmentsModule, AuditModule, PeopleModule],
  providers: [
    ...offered,
    ConversationsForget,
    JoinParts,
    Mentions,
    PostMoves,
    PostTexts,
    PostWriting,
    SplitParts,
    TakingApart,
  ],
  exports: offered,
})
export class DiscussionModule {}
