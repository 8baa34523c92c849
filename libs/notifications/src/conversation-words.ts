import { pageOfNumber, postsInWords, type ThreadNews } from '#discussion';
import { counted } from '#kernel';
import type { ConversationEntry } from './domain/digest-letter.js';
import type { ReaderRow } from './digests.queries.js';

/** What all digests of a round share of conversations. */
export interface ConversationRound {
  readonly conversations: readonly ThreadNews[];
  readonly baseUrl: string;
}

/** What is new to one reader in what they follow: nothing of it was in their letter before. The link opens at the first unread. */
export function conversationEntries(
  { personId, coveredUntil }: ReaderRow,
  { conversations, baseUrl }: ConversationRound,
): ConversationEntry[] {
  return conversations
    .filter((news) => news.personId === personId && news.lastPostAt >= (coveredUntil ?? 0))
    .map(({ threadId, title, posts, mentions, firstNumber }) => ({
      title,
      says: newsWords(posts, mentions),
      link: `${baseUrl}/discussion/${threadId}?page=${pageOfNumber(firstNumber)}#post-${firstNumber}`,
    }));
}

/** Nobody is named: not who wrote, nor who was called. */
export function newsWords(posts: number, mentions: number): string {
  const unread = postsInWords(posts, 'post that you have not read', 'posts that you have not read');
  return mentions === 0 ? unread : `${unread}, ${counted(mentions, 'mentions', 'mention')} you`;
}
