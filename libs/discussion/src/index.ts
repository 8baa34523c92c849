export { discussionEntities } from './tables/index.js';
export { DiscussionModule } from './discussion.module.js';
export { ONLY_COORDINATORS_OPEN, postNotFound } from './discussion.errors.js';
export * from './discussion.events.js';
export { numbersOn, pageAsked, pageOfNumber } from './domain/pages.js';
export { postsInWords } from './domain/posts-counted.js';
export { LONGEST_POST, LONGEST_TITLE } from './domain/post-text.js';
export { isForNoMoreThan, type SpaceKind } from './domain/space.js';
export { STANCES, type Stance } from './domain/stance.js';
export { asHtml, RENDERER } from './markdown.js';
export { CallableQueries, type Callable } from './mentions/callable.queries.js';
export { MentionQueries, type MentionRow } from './mentions/mention.queries.js';
export { EarlierTexts, type EarlierText } from './posts/earlier-texts.queries.js';
export { PostQueries, type EndorsementRow, type PostRow } from './posts/post.queries.js';
export { canKeepSpaces, Spaces } from './spaces/spaces.service.js';
export type { SpaceDraft } from './domain/space-draft.js';
export { SeriesWithoutSpace } from './spaces/series-without-space.queries.js';
export { SpaceQueries, type SpaceSeen } from './spaces/spaces.queries.js';
export { isFirstHand, ReadAheadQueries } from './threads/read-ahead.queries.js';
export { Reading } from './threads/reading.service.js';
export { ThreadQueries, unreadIn, type ThreadRow } from './threads/thread.queries.js';
export { ThreadsSeen, type SeenThread } from './threads/threads-seen.js';
export { Conversations, type NewThread, type Reply } from './writing/conversations.service.js';
export { Drafts, NO_DRAFT, type Draft } from './writing/drafts.service.js';
export { withQuote } from './domain/quote.js';
export { HeldPostQueries, type HeldRow } from './care/held-posts.queries.js';
export { HeldPosts } from './care/held-posts.service.js';
export { FirstPosts } from './writing/first-posts.js';
export { Marks } from './care/marks.service.js';
export { NamesAsked } from './care/names-asked.service.js';
export { ReportQueries, type DeedRow, type ReportRow } from './care/report.queries.js';
export { PostReports } from './care/reports.service.js';
export { ThreadCare } from './care/thread-care.service.js';
export * from './domain/post-acts.js';
export { KeptBackPostFiles } from './posts/kept-back-post-files.service.js';
export { PostFiles } from './posts/post-files.service.js';
export { PostChanges } from './posts/post-changes.service.js';
export { factsOf, PostsSeen, type SeenPost } from './posts/posts-seen.js';
export { excerptOf, wordsAsked } from './domain/words-asked.js';
export { SEARCH_KINDS, type Found, type SearchKind } from './search/found.js';
export { SearchQueries } from './search/search.queries.js';
export { CareNewsQueries, type CareNews } from './care/care-news.queries.js';
export { LettersAskedQueries, type LettersAskedRow } from './threads/letters-asked.queries.js';
export { ThreadLetterQueries, type DueLetter } from './threads/thread-letters.queries.js';
export { ThreadLetters } from './threads/thread-letters.service.js';
export { ThreadNewsQueries, type ThreadNews } from './threads/thread-news.queries.js';
export { SignedPosts } from './writing/signed-posts.service.js';
export { ThreadJoins, type Join } from './moving/joins.service.js';
export { ThreadSplits, type Split } from './moving/splits.service.js';
export {
  PostPlaceQueries,
  type JoinableThread,
  type PostPlaceRow,
  type RelatedThread,
} from './moving/post-places.queries.js';
