import {
  clockTime,
  fullDay,
  reportInWords,
  type Decided,
  type EvidenceRow,
  type ImportLine,
  type RegisterCounts,
  type RegisterLine,
  type SessionFacts,
  type Waiting,
} from '#attendance';
import { counted } from '#kernel';
import type { OpenStay } from '#live';
import { whenInWords } from '#programme';
import {
  barOf,
  evidenceInWords,
  flagSentences,
  shortMinutes,
  sourcesInWords,
  STATUS_WORDS,
} from './line-words.js';
import { differenceInWords } from './two-sources.js';

export interface RegisterFacts {
  readonly session: SessionFacts;
  readonly lines: { readonly items: readonly RegisterLine[]; readonly next: string | null };
  readonly counts: RegisterCounts;
  readonly waiting: { readonly items: readonly Waiting[]; readonly next: string | null };
  readonly waitingCount: number;
  readonly imports: readonly ImportLine[];
  readonly decided: readonly Decided[];
  /** It is a study day with parts or a conference with talks, each with a register of its own. */
  readonly hasParts: boolean;
  readonly hasTalks: boolean;
  readonly inRoom: readonly OpenStay[];
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
}

export function registerPage(facts: RegisterFacts) {
  const { session, lines, waiting, waitingCount } = facts;
  const base = `/sessions/${session.id}/register`;
  return {
    title: session.title,
    pageTitle: `Register: ${session.title}`,
    sessionHref: `/sessions/${session.id}`,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    headline: headline(facts),
    importHref: `${base}/import`,
    newHref: `${base}/new`,
    partsHref: facts.hasParts ? `${base}/parts` : undefined,
    talksHref: facts.hasTalks ? `/sessions/${session.id}/talks` : undefined,
    doorHref: `/sessions/${session.id}/door`,
    inRoom: facts.inRoom.length > 0 ? inRoomWords(facts) : undefined,
    isEmpty: lines.items.length === 0 && waitingCount === 0 && facts.inRoom.length === 0,
    queueHeading: `${counted(waitingCount, 'person in the file waits', 'people in the files wait')} for you`,
    queue: waiting.items.map((row) => waitingWords(session, row)),
    moreWaiting: waiting.next
      ? `Decide these first: ${waitingCount - waiting.items.length} more will follow.`
      : undefined,
    lines: lines.items.map((line) => lineWords(session, line, facts.evidence.get(line.attendee) ?? [])),
    nextHref: lines.next ? `${base}?cursor=${encodeURIComponent(lines.next)}` : undefined,
    imports: facts.imports.map((line) => importWords(session, line)),
    decided: facts.decided.map((row) => ({
      ...decidedWords(row),
      action: `${base}/imports/${row.importId}/rows/${row.row}/undoing`,
    })),
    decidedSummary: `${counted(facts.decided.length, 'row was', 'rows were')} decided by a person`,
  };
}

/** "27 people came, 24 attended, 3 for part of the time; 5 people in the files wait for you." */
function headline({
  counts,
  waitingCount,
  session,
}: Pick<RegisterFacts, 'counts' | 'waitingCount' | 'session'>): string {
  const { attended, partial, unknown, apologies, contested } = counts;
  const came = attended + partial + unknown;
  const parts = [
    came > 0
      ? `${counted(came, 'person', 'people')} came`
      : session.isOver
        ? 'Nobody is known to have come yet'
        : 'Nobody has come yet',
    came > 0 ? `${attended} attended` : '',
    partial > 0 ? `${partial} for part of the time` : '',
    unknown > 0 ? `${unknown} for a time that nobody can tell` : '',
    apologies > 0 ? `${apologies} sent apologies` : '',
  ].filter((part) => part !== '');
  const waits =
    waitingCount > 0
      ? [`${counted(waitingCount, 'person in the files waits', 'people in the files wait')} for you`]
      : [];
  const says =
    contested > 0 ? [`${counted(contested, 'person says', 'people say')} that their line is wrong`] : [];
  return `${[parts.join(', '), ...waits, ...says].join('; ')}.`;
}

/** Who is in the live room at this moment: they come into the register as they leave. */
function inRoomWords({ inRoom, session }: Pick<RegisterFacts, 'inRoom' | 'session'>) {
  return {
    heading: `${counted(inRoom.length, 'person is', 'people are')} in the room now`,
    people: inRoom.map(({ name, since }) => ({
      name,
      since: `since ${clockTime(new Date(since), session.timeZone)}`,
    })),
  };
}

function waitingWords(session: SessionFacts, row: Waiting) {
  const base = `/sessions/${session.id}/register/imports/${row.importId}/rows/${row.row}`;
  const [likely] = row.suggestions;
  return {
    name: row.name === '' ? 'Somebody without a name' : row.name,
    email: row.email ?? 'No e-mail in the file',
    line: `Line ${row.row}`,
    bar: barOf(session, row),
    minutes: row.minutes === null ? 'not known how long' : shortMinutes(row.minutes),
    likely: likely && { ...likely, action: `${base}/person` },
    nobodyAction: `${base}/nobody`,
    href: base,
    guestHref: `${base}?as=guest#guest`,
  };
}

function lineWords(session: SessionFacts, line: RegisterLine, evidence: readonly EvidenceRow[]) {
  return {
    name: line.name,
    isGuest: line.guestId !== null,
    job: [line.role, line.organisation].filter(Boolean).join(', '),
    status: STATUS_WORDS[line.status],
    bar: line.spans.length > 0 ? barOf(session, line) : undefined,
    minutes: line.sources.length > 0 ? shortMinutes(line.minutes) : '',
    sources: sourcesInWords(line.sources),
    notes: [...flagSentences(line.flags), differenceInWords(session, evidence)].filter(
      (note) => note !== undefined,
    ),
    isContested: line.flags.includes('contested'),
    evidence: evidence.map((row) => evidenceInWords(session, row)),
    summary: evidence.length > 0 ? `Why: ${counted(evidence.length, 'fact', 'facts')}` : 'Why: no facts yet',
    href: `/sessions/${session.id}/register/lines/${line.attendee}`,
  };
}

function importWords(session: SessionFacts, line: ImportLine) {
  const zone = session.timeZone;
  const span =
    line.startsAt !== null && line.endsAt !== null
      ? `, ${clockTime(new Date(line.startsAt), zone)} to ${clockTime(new Date(line.endsAt), zone)}`
      : '';
  const importedAt = new Date(line.importedAt);
  const by = line.importedByName ? ` by ${line.importedByName}` : '';
  return {
    fileName: line.fileName,
    what: `It is ${reportInWords(line.format)} of ${counted(line.rows, 'row', 'rows')} and ${counted(line.people, 'person', 'people')}${span}.`,
    when: `Added${by} on ${fullDay(importedAt, zone)} at ${clockTime(importedAt, zone)}.`,
    action: `/sessions/${session.id}/register/imports/${line.id}/undoing`,
  };
}

function decidedWords({ name, kind, matchedName }: Decided) {
  const as =
    kind === 'nobody' ? 'not a person' : `${matchedName ?? ''}${kind === 'guest' ? ', a guest' : ''}`;
  return { text: `“${name}” is ${as}`, name };
}
