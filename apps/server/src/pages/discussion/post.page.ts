import type { AttachmentRow, KeptBack } from '#attachments';
import {
  canChangePost,
  canEndorse,
  canMarkAnswer,
  canRemovePost,
  canReport,
  canRestorePost,
  type EarlierText,
  type EndorsementRow,
  type SeenPost,
} from '#discussion';
import { safe } from '#views';
import { filesShown } from '../cases/files-shown.js';
import { formWords } from '../form-words.js';
import { faultsIn, type Refused } from './post.form.js';
import { momentOf, NAMELESS } from './discussion-words.js';
import { hrefOfPost } from './trace-words.js';

interface OnePostFacts {
  readonly seen: SeenPost;
  readonly endorsements: readonly EndorsementRow[];
  readonly files: readonly AttachmentRow[];
  /** On no post yet, for who wrote it. */
  readonly keptBack: KeptBack | undefined;
  /** What it said before, where the reader may know. */
  readonly earlier: readonly EarlierText[];
  readonly refused: Refused | undefined;
  /** Who wrote it, where a moderator asked. */
  readonly asked: string | undefined;
  readonly timeZone: string;
}

export function onePostPage(facts: OnePostFacts) {
  const { seen, endorsements, files, keptBack, earlier, refused, asked, timeZone } = facts;
  const { post, thread } = seen;
  const who = post.authorName ?? NAMELESS;
  const typed = refused?.typed ?? { body: post.text };
  return {
    title: `Post ${post.number} of “${thread.title}”`,
    heading: `Post ${post.number}`,
    back: { href: postPath(post), text: thread.title },
    by: `${who}, ${momentOf(post.createdAt, timeZone)}`,
    html: safe(post.html),
    files: filesShown(`/discussion/posts/${post.id}`, files),
    keptBackHref: keptBack && `/discussion/posts/${post.id}/files#kept-back`,
    says: post.removedAt === null ? undefined : 'This post was taken away.',
    asked: asked === undefined ? undefined : `This was written by ${asked}. It is noted that you asked.`,
    form: formWords(['body', 'reason', 'looked'], typed, refused ? faultsIn(refused.refusal) : []),
    path: `/discussion/posts/${post.id}`,
    version: post.version,
    earlier: earlier.map(({ text, until }) => ({ text, until: `Until ${momentOf(until, timeZone)}` })),
    acts: actsFor(seen, endorsements),
  };
}

/** What the page draws: the library asks the same questions once more when a button is pressed. */
function actsFor(
  { facts, space, post, thread, personId }: SeenPost,
  endorsements: readonly EndorsementRow[],
) {
  const isEndorsed = endorsements.some((one) => one.personId === personId);
  const isAnswer = thread.answerId === post.id;
  return {
    change: canChangePost(facts),
    remove: canRemovePost(facts, space),
    restore: canRestorePost(facts, space),
    report: canReport(facts),
    needsReason: !facts.isMine,
    splitHref:
      space.isModerator && post.number > 1
        ? `/discussion/${thread.id}/splitting?from=${post.number}`
        : undefined,
    askName: space.isModerator && post.authorName === null,
    marks: [
      ...(canMarkAnswer(facts, space)
        ? [
            isAnswer
              ? { path: 'answer/end', text: 'It is not the answer after all' }
              : { path: 'answer', text: 'Mark as the answer' },
          ]
        : []),
      ...(canEndorse(facts, space)
        ? [
            isEndorsed
              ? { path: 'endorsement/end', text: 'Take my endorsement back' }
              : { path: 'endorsement', text: 'Endorse it with my name and role' },
          ]
        : []),
    ],
  };
}

/** Where a post stands in its thread. */
export function postPath({
  threadId,
  number,
}: {
  readonly threadId: string;
  readonly number: number;
}): string {
  return hrefOfPost(threadId, number);
}
