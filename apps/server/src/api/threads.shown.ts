import { unreadIn, type PostRow, type ThreadRow } from '#discussion';

export function threadShown(thread: ThreadRow, now: Date) {
  const { id, spaceId: space, title, posts, stance, version } = thread;
  const unread = unreadIn(thread, now);
  const createdAt = new Date(thread.createdAt).toISOString();
  return {
    id,
    space,
    title,
    posts,
    unread,
    stance,
    version,
    createdAt,
    lastPostAt: new Date(thread.lastPostAt).toISOString(),
  };
}

export function postShown(post: PostRow) {
  const { id, threadId, number, text: body, html, isMine, version } = post;
  const createdAt = new Date(post.createdAt).toISOString();
  return {
    id,
    threadId,
    number,
    body,
    html,
    author: authorOf(post),
    isMine,
    inReplyTo: post.answers,
    createdAt,
    version,
  };
}

export function authorOf({ authorId, authorName, authorRole, authorWorkplace }: PostRow) {
  if (authorId === null || authorName === null) return null;
  return { id: authorId, name: authorName, role: authorRole, workplace: authorWorkplace };
}
