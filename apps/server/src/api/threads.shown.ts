import type { AttachmentRow } from '#attachments';
import { unreadIn, type PostRow, type ThreadRow } from '#discussion';
import { fileLine } from './files.shown.js';

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

export function postShown(post: PostRow, files: readonly AttachmentRow[]) {
  const { id, threadId, number, text: body, html, isMine, version } = post;
  return {
    id,
    threadId,
    number,
    body,
    html,
    ...signedBy(post),
    isMine,
    inReplyTo: post.answers,
    files: files.map(fileLine),
    createdAt: new Date(post.createdAt).toISOString(),
    version,
  };
}

/** A person, or what stands in the place of one; neither where they asked not to be named. */
export function signedBy(post: PostRow) {
  const isOfNobody = post.authorId === null;
  const signed = isOfNobody ? post.authorName : null;
  return { author: authorOf(post), signed, isAnonymous: isOfNobody && signed === null };
}

function authorOf({ authorId, authorName, authorRole, authorWorkplace }: PostRow) {
  if (authorId === null || authorName === null) return null;
  return { id: authorId, name: authorName, role: authorRole, workplace: authorWorkplace };
}
