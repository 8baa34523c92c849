import type { AttachmentRow } from '#attachments';
import { wayToClinic, type ClinicQuestionRow } from '#clinic-questions';
import {
  canWriteIn,
  pageOfNumber,
  type EndorsementRow,
  type MentionRow,
  type PostRow,
  type SpaceSeen,
  type ThreadRow,
} from '#discussion';
import type { Typed } from '#http';
import { counted, type FieldError } from '#kernel';
import { safe } from '#views';
import { filesShown } from '../cases/files-shown.js';
import { formWords, textOf } from '../form-words.js';
import { clinicWords } from './clinic-words.js';
import { mentionWords } from './mention-words.js';
import { pagesOf } from './page-links.js';
import { momentOf, NAMELESS, NOT_URGENT } from './discussion-words.js';
import { stancesOf } from './stance-words.js';
import type { Traces } from './thread-traces.js';
import {
  anchorsFor,
  elsewhereWords,
  hrefOfPost,
  isReadAhead,
  movedWords,
  originWords,
} from './trace-words.js';

interface Written {
  readonly typed: Typed;
  readonly errors: readonly FieldError[] | undefined;
  readonly preview: string | undefined;
  readonly token: string;
}

export interface ThreadFacts {
  readonly personId: string;
  /** How it stands with a clinic, where somebody took it to one. */
  readonly clinic: ClinicQuestionRow | undefined;
  readonly thread: ThreadRow;
  readonly space: SpaceSeen;
  readonly posts: readonly PostRow[];
  readonly endorsements: readonly EndorsementRow[];
  readonly mentions: readonly MentionRow[];
  readonly files: ReadonlyMap<string, readonly AttachmentRow[]>;
  readonly traces: Traces;
  readonly page: number;
  readonly written: Written;
  readonly now: Date;
  readonly timeZone: string;
}

export function threadPage(facts: ThreadFacts) {
  const { thread, space, page } = facts;
  const pages = pageOfNumber(thread.lastNumber);
  return {
    title: pages > 1 ? `${thread.title} (page ${page} of ${pages})` : thread.title,
    heading: thread.title,
    back: { href: `/discussion?space=${space.id}`, text: space.name },
    says: saysOf(facts),
    unread: firstUnread(thread),
    latest: latestOf(thread, page, pages),
    clinic: facts.clinic && clinicWords(facts.clinic, facts.personId),
    clinicHref: clinicHref(facts),
    answer: answerOf(thread),
    closed: closedWords(facts),
    careHref: space.isModerator ? `/discussion/${thread.id}/care` : undefined,
    ...tracesOf(facts),
    posts: inOrder(facts),
    pages: pagesOf(`/discussion/${thread.id}`, page, pages),
    stances: stancesOf(thread),
    stanceAction: `/discussion/${thread.id}/stance`,
    news: `/discussion/${thread.id}/news?after=${thread.lastNumber}`,
    write: writeWords(facts),
  };
}

function tracesOf({ traces, thread, page }: ThreadFacts) {
  return {
    origins: originWords(traces, thread.id),
    isLedOn: traces.meant.length > 0,
    elsewhere: elsewhereWords(traces, thread.id, page),
  };
}

/** Posts, and lines in the places of those that went elsewhere. */
function inOrder(facts: ThreadFacts) {
  const anchorOf = anchorsFor(facts.traces);
  const posts = facts.posts.map((post) => ({ ...postWords(post, facts), anchor: anchorOf(post.number) }));
  return [...posts, ...movedWords(facts.traces)].sort((one, other) => one.number - other.number);
}

function saysOf({ thread, space, timeZone }: ThreadFacts): string {
  const began = momentOf(thread.createdAt, timeZone);
  return `${counted(thread.posts, 'post', 'posts')} in ${space.name}, since ${began}`;
}

function closedWords({ thread, space }: ThreadFacts): string | undefined {
  if (space.closedAt !== null) return 'This space is closed. You can read what is in it.';
  if (thread.closedAt === null) return undefined;
  return 'This conversation is closed. You can read it, and start a new one.';
}

/** For whoever may take it there, as long as nobody did; what came to nothing may be taken again. */
function clinicHref({ clinic, thread, space, posts }: ThreadFacts): string | undefined {
  if (clinic && clinic.status !== 'withdrawn' && clinic.erasedAt === null) return undefined;
  const first = posts.find(({ number }) => number === 1);
  const isAnonymous = first !== undefined && first.authorName === null;
  const { isModerator } = space;
  const way = wayToClinic({ isMine: first?.isMine ?? false, isAnonymous, isModerator });
  return way === 'none' ? undefined : `/discussion/${thread.id}/clinic`;
}

function answerOf({ id, answerNumber }: ThreadRow) {
  if (answerNumber === null) return undefined;
  return { href: hrefOfPost(id, answerNumber), text: `See the answer: post ${answerNumber}` };
}

/** Where there are many pages, the end of them is one press away and not below the twentieth post. */
function latestOf({ id, lastNumber }: ThreadRow, page: number, pages: number) {
  if (page >= pages) return undefined;
  return { href: hrefOfPost(id, lastNumber), text: 'Go to the last post' };
}

/** Where somebody goes on who has read some of it. */
function firstUnread({ id, firstUnread: first, unread, readNumber }: ThreadRow) {
  if (readNumber === 0 || first === null) return undefined;
  return {
    href: hrefOfPost(id, first),
    text: 'Go to the first unread',
    note: counted(unread, 'unread post', 'unread posts'),
  };
}

function postWords(
  post: PostRow,
  { thread, space, page, timeZone, endorsements, mentions, files, traces }: ThreadFacts,
) {
  const { number, authorName, authorRole, authorWorkplace, answers, isMine } = post;
  const who = authorName ?? NAMELESS;
  return {
    number,
    who: isMine ? (authorName === null ? 'You, without your name' : `${who} (you)`) : who,
    role: [authorRole, authorWorkplace].filter(Boolean).join(', ') || undefined,
    when: momentOf(post.createdAt, timeZone),
    isUnread: number > thread.readNumber && !isMine && !isReadAhead(number, traces),
    answers: answers === null ? undefined : answersWords(thread.id, answers),
    isAnswer: thread.answerId === post.id,
    changed: post.editedAt === null ? undefined : 'changed since',
    gone: post.removedAt === null ? undefined : 'This post was taken away.',
    endorsed: endorsedWords(endorsements.filter(({ postId }) => postId === post.id)),
    mentions: mentionWords(mentions, post.id),
    files: filesShown(`/discussion/posts/${post.id}`, files.get(post.id) ?? []),
    addHref:
      isMine && post.removedAt === null && thread.closedAt === null && space.closedAt === null
        ? `/discussion/posts/${post.id}/files`
        : undefined,
    moreHref: `/discussion/posts/${post.id}`,
    html: safe(post.html),
    replyHref: `/discussion/${thread.id}?page=${page}&answers=${post.id}#write`,
    quoteHref:
      post.removedAt === null && canWriteIn(thread.closedAt !== null, space)
        ? `/discussion/${thread.id}?page=${page}&answers=${post.id}&quote=yes#write`
        : undefined,
  };
}

function endorsedWords(endorsements: readonly EndorsementRow[]): string | undefined {
  if (endorsements.length === 0) return undefined;
  return `Endorsed by ${endorsements.map(({ name, role }) => `${name} (${role})`).join(', ')}`;
}

function answersWords(threadId: string, number: number) {
  return { text: `in reply to ${number}`, href: hrefOfPost(threadId, number) };
}

function writeWords({ thread, space, posts, page, written }: ThreadFacts) {
  const { typed, errors, preview, token } = written;
  const answered = posts.find(({ id }) => id === textOf(typed['answers']));
  return {
    action: `/discussion/${thread.id}/posts?page=${page}`,
    draft: thread.id,
    space: space.id,
    isOpen: canWriteIn(thread.closedAt !== null, space),
    form: formWords(['body', 'looked'], typed, errors),
    answersId: answered?.id ?? textOf(typed['answers']),
    label: answered ? `Your reply to ${answered.number}` : 'Your reply',
    ...{ token, isUnnamed: typed['unnamed'] === 'yes', notUrgent: NOT_URGENT },
    preview: preview === undefined ? undefined : safe(preview),
  };
}
