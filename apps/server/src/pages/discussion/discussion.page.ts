import { unreadIn, type SpaceSeen, type ThreadRow } from '#discussion';
import { counted, type Page } from '#kernel';
import { agoOf, NAMELESS } from './discussion-words.js';

interface DiscussionFacts {
  readonly spaces: readonly SpaceSeen[];
  readonly chosen: SpaceSeen | undefined;
  readonly page: Page<ThreadRow>;
  readonly pinned: readonly ThreadRow[];
  readonly counts: readonly { readonly spaceId: string; readonly unread: number }[];
  readonly now: Date;
  readonly timeZone: string;
  readonly isFirst: boolean;
  /** They may open and close spaces. */
  readonly keepsSpaces: boolean;
}

export function discussionPage(facts: DiscussionFacts) {
  const { chosen, page, isFirst } = facts;
  return {
    title: chosen ? chosen.name : 'Discussion',
    says: chosen ? chosen.about : 'Ask the network, and answer where you can.',
    spaces: spacesOf(facts),
    heading: isFirst ? 'Latest conversations' : 'Earlier conversations',
    pinned: facts.pinned.map((thread) => threadLine(thread, facts)),
    queueHref: facts.spaces.some(({ isModerator }) => isModerator) ? '/discussion/queue' : undefined,
    threads: page.items.map((thread) => threadLine(thread, facts)),
    empty: emptyWords(facts),
    closed:
      chosen && chosen.closedAt !== null ? 'This space is closed. You can read what is in it.' : undefined,
    spacesHref: facts.keepsSpaces ? '/discussion/spaces' : undefined,
    newHref: chosen ? `/discussion/new?space=${chosen.id}` : '/discussion/new',
    more: page.next === null ? undefined : addressOf(chosen, page.next),
  };
}

function spacesOf({ spaces, chosen, counts }: DiscussionFacts) {
  const unreadOf = new Map(counts.map(({ spaceId, unread }) => [spaceId, unread]));
  const all = [...unreadOf.values()].reduce((sum, count) => sum + count, 0);
  const everything = { text: 'All', href: '/discussion', current: !chosen, unread: unreadWords(all) };
  return [
    everything,
    ...spaces.map(({ id, name }) => ({
      ...{ text: name, href: addressOf({ id }), current: id === chosen?.id },
      unread: unreadWords(unreadOf.get(id) ?? 0),
    })),
  ];
}

function unreadWords(count: number): string | undefined {
  return count === 0 ? undefined : `${count.toLocaleString('en-GB')} unread`;
}

function threadLine(thread: ThreadRow, { spaces, chosen, now, timeZone }: DiscussionFacts) {
  const unread = unreadIn(thread, now);
  const isNew = thread.readNumber === 0 && unread > 0;
  return {
    title: thread.title,
    href: `/discussion/${thread.id}`,
    space: chosen ? undefined : spaces.find(({ id }) => id === thread.spaceId)?.name,
    posts: counted(thread.posts, 'post', 'posts'),
    last: `Last: ${thread.lastAuthor ?? NAMELESS}, ${agoOf(thread.lastPostAt, now, timeZone)}`,
    tag: isNew ? 'New' : unread > 0 ? `${unread.toLocaleString('en-GB')} unread` : undefined,
    answered: thread.answerId === null ? undefined : 'Answered',
    closed: thread.closedAt === null ? undefined : 'Closed',
    standing: thread.stance === 'none' ? undefined : thread.stance === 'muted' ? 'Muted' : 'Following',
  };
}

function emptyWords({ page, isFirst, chosen }: DiscussionFacts): string | undefined {
  if (page.items.length > 0) return undefined;
  if (!isFirst) return 'There is nothing earlier.';
  return `Nobody has asked anything ${chosen ? 'here' : ''} yet. Start the first conversation.`.replace(
    '  ',
    ' ',
  );
}

function addressOf(space: { readonly id: string } | undefined, after?: string): string {
  const asked = new URLSearchParams({ ...(space && { space: space.id }), ...(after && { after }) });
  return asked.size === 0 ? '/discussion' : `/discussion?${asked.toString()}`;
}
