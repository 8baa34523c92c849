import type { WishRow } from '#clinic-questions';
import type { DeedRow, HeldRow, ReportRow } from '#discussion';
import { statusOf } from '#http';
import { counted, type DomainError } from '#kernel';
import { momentOf, NAMELESS } from './discussion-words.js';
import { postPath } from './post.page.js';

interface QueueFacts {
  readonly open: readonly ReportRow[];
  readonly decided: readonly ReportRow[];
  readonly deeds: readonly DeedRow[];
  /** What new members wrote. */
  readonly held: readonly HeldRow[];
  /** What should go to a clinic. */
  readonly wishes: readonly WishRow[];
  /** What a moderator decided, and could not be taken as it was. */
  readonly refused: QueueRefused | undefined;
  readonly timeZone: string;
}

export interface QueueRefused {
  /** Of the report or the first post that it was about. */
  readonly id: string;
  readonly outcome: string;
  /** Nothing where the mistake is none of the field's. */
  readonly atField: string | undefined;
  readonly message: string;
  readonly status: number;
}

export function refusedOf(id: string, outcome: string, refusal: DomainError): QueueRefused {
  const atField = refusal.fields.find(({ field }) => field === 'outcome')?.message;
  const status = statusOf(refusal.kind);
  return { id, outcome, atField, message: atField ?? refusal.message, status };
}

const DEEDS: Readonly<Record<string, string>> = {
  'name-asked': 'asked who wrote',
  'post-allowed': 'let through',
  'post-removed': 'took away',
  'post-restored': 'brought back',
  'thread-closed': 'closed',
  'thread-joined': 'joined another conversation to',
  'thread-moved': 'moved',
  'thread-opened': 'opened again',
  'thread-pinned': 'pinned',
  'thread-split': 'moved posts out of',
  'thread-taken-apart': 'took another conversation out again of',
  'thread-unpinned': 'unpinned',
};

export function queuePage({ open, decided, deeds, wishes, held, refused, timeZone }: QueueFacts) {
  return {
    errors: refused && [
      { text: refused.message, href: refused.atField ? `#outcome-${refused.id}` : '#maincontent' },
    ],
    title: 'Posts to look at',
    back: { href: '/discussion', text: 'Discussion' },
    says:
      open.length === 0
        ? 'No report waits for you.'
        : `${counted(open.length, 'report waits', 'reports wait')} for you.`,
    open: open.map((report) => ({
      ...reportLine(report, timeZone),
      ...decisionOf(report.id, refused),
      mine: report.isMine ? 'You wrote this yourself: somebody else decides it.' : undefined,
    })),
    held: held.map(({ id, title, spaceName, threadId, text, author, heldAt }) => ({
      ...{ id, title, text, author: author ?? NAMELESS },
      ...decisionOf(id, refused),
      where: `${threadId === null ? 'A new conversation' : 'An answer'} in ${spaceName}, ${momentOf(heldAt, timeZone)}`,
    })),
    wishes: wishes.map(({ threadId, title, wishedAt }) => {
      return { title, href: `/discussion/${threadId}/clinic`, when: momentOf(wishedAt, timeZone) };
    }),
    decided: decided.map((report) => ({
      ...reportLine(report, timeZone),
      by: `${report.decidedBy ?? 'Somebody'} ${report.status === 'removed' ? 'took it away' : 'let it stand'}: ${report.outcome}`,
    })),
    deeds: deeds.map((deed) => deedLine(deed, timeZone)),
  };
}

/** What was typed into its field, and what is wrong with that. */
function decisionOf(id: string, refused: QueueRefused | undefined) {
  const isThis = refused?.id === id;
  return {
    field: `outcome-${id}`,
    outcome: isThis ? refused.outcome : '',
    error: isThis ? refused.atField : undefined,
  };
}

function reportLine(report: ReportRow, timeZone: string) {
  const { id, number, title, text, author, reason, reportedAt } = report;
  return {
    id,
    heading: `Post ${number} of “${title}”`,
    href: postPath(report),
    author: author ?? NAMELESS,
    text: text.length > 400 ? `${text.slice(0, 400)}…` : text,
    ...{ reason, when: momentOf(reportedAt, timeZone) },
  };
}

function deedLine({ at, act, who, title, threadId, details }: DeedRow, timeZone: string) {
  const { post, reason } = JSON.parse(details) as { post?: number; reason?: string };
  return {
    says: `${who ?? 'Somebody'} ${DEEDS[act] ?? act}${post === undefined ? '' : ` post ${post} of`}`,
    ...{ title, href: `/discussion/${threadId}`, reason, when: momentOf(at, timeZone) },
  };
}

/** What came of what somebody reported. */
export function reportedPage(reports: readonly ReportRow[], timeZone: string) {
  return {
    title: 'What you reported',
    back: { href: '/discussion', text: 'Discussion' },
    empty: reports.length === 0 ? 'You have reported nothing.' : undefined,
    reports: reports.map((report) => ({
      heading: `Post ${report.number} of “${report.title}”`,
      when: momentOf(report.reportedAt, timeZone),
      reason: report.reason,
      outcome: outcomeOf(report),
    })),
  };
}

function outcomeOf({ status, outcome }: ReportRow): string {
  if (status === 'open') return 'Nobody has decided yet.';
  return `${status === 'removed' ? 'It was taken away.' : 'It stands.'} ${outcome}`;
}
