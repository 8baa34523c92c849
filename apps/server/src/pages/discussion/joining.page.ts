import { isForNoMoreThan, type JoinableThread, type SeenThread } from '#discussion';
import { counted } from '#kernel';
import { momentOf } from './discussion-words.js';

interface JoiningFacts extends SeenThread {
  readonly q: string;
  readonly found: readonly JoinableThread[];
  readonly timeZone: string;
}

/** Which conversation it should go on in. */
export function joiningPage({ thread, q, found, timeZone }: JoiningFacts) {
  return {
    title: `Join “${thread.title}” to another conversation`,
    back: { href: `/discussion/${thread.id}/care`, text: thread.title },
    path: `/discussion/${thread.id}/joining`,
    q,
    heading: q === '' ? 'The latest conversations' : 'Found',
    none: found.length === 0 ? 'No conversation that this one could go on in is called that.' : undefined,
    found: found.map(({ id, title, spaceName, posts, lastPostAt }) => ({
      title,
      href: `/discussion/${thread.id}/joining/${id}`,
      says: `${counted(posts, 'post', 'posts')} in ${spaceName}, last on ${momentOf(lastPostAt, timeZone)}`,
    })),
  };
}

interface Pair {
  readonly gone: SeenThread;
  readonly kept: SeenThread;
}

/** What joining does, before anything is done: also what cannot be undone. */
export function confirmJoinPage({ gone, kept }: Pair) {
  const names = { gone: gone.thread.title, kept: kept.thread.title };
  const isForFewer = !isForNoMoreThan(gone.space, kept.space);
  return {
    title: `Join “${names.gone}” to “${names.kept}”?`,
    back: { href: `/discussion/${gone.thread.id}/joining`, text: 'Choose another' },
    action: `/discussion/${gone.thread.id}/joining/${kept.thread.id}`,
    version: gone.thread.version,
    otherVersion: kept.thread.version,
    facts: [
      `${postsOf(gone)} and ${postsOf(kept)} are in one conversation, in the order of time. It is called “${names.kept}” and stands in ${kept.space.name}.`,
      'Posts get new numbers. Links to either conversation, and to their posts, lead to where they are now.',
      `Who follows one of them follows both. Who muted “${names.kept}” hears nothing of it. No letter is sent.`,
      'What somebody has read stays read, and what they have not stays unread.',
      isForFewer
        ? `${kept.space.name} is for fewer people than ${gone.space.name}: some who wrote in “${names.gone}” will not see it any more. That cannot be undone.`
        : 'You can take them apart again, as long as no post is moved on. Drafts of people who were writing in both stay together.',
    ],
  };
}

function postsOf({ thread }: SeenThread): string {
  return `${counted(thread.posts, 'post', 'posts')} of “${thread.title}”`;
}
