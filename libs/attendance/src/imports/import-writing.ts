import { isSignedIn, newId, type Actor } from '#kernel';
import type { Match } from '../domain/matching.js';
import type { ComerRows, ReadRow } from '../domain/report-reading.js';
import { isAttendee, type Target } from '../domain/target.js';
import type { Entry } from '../ledger/ledger.service.js';
import type { ImportAnswer } from './import.queries.js';
import type { Upload } from './reading.service.js';
import type { ReadReport } from './report-reading.service.js';

/** The evidence in somebody's rows, once it is known who they are. */
export function entriesOf(importId: string, comer: ComerRows, target: Target | undefined): Entry[] {
  if (!target || !isAttendee(target)) return [];
  return comer.rows.map(({ joinedAt, leftAt, minutes, flags, row }) => ({
    attendee: target,
    source: 'import',
    importId,
    importRow: row,
    ...{ joinedAt, leftAt, minutes, flags },
  }));
}

export function answerOf({ report, matches, comers }: ReadReport): ImportAnswer {
  const matched = [...matches.values()].filter(({ target }) => isAttendee(target)).length;
  return {
    format: report.format,
    rows: report.rows.length,
    people: report.people,
    matched,
    unmatched: comers.length - matches.size,
    issues: report.issues,
    alreadyImported: false,
  };
}

export function importOf(
  { session, report, fileHash, contentHash }: ReadReport,
  { upload, actor, at }: { upload: Upload; actor: Actor; at: Date },
) {
  return {
    id: newId(at),
    sessionId: session.id,
    format: report.format,
    fileName: upload.fileName.slice(-200),
    ...{ fileHash, contentHash },
    rows: report.rows.length,
    people: report.people,
    dateOrder: report.dateOrder ?? null,
    timeZone: report.timeZone,
    startsAt: report.span?.start ?? null,
    endsAt: report.span?.end ?? null,
    issues: report.issues,
    importedBy: isSignedIn(actor) ? actor.personId : null,
    importedAt: at,
    undoneAt: null,
    undoneBy: null,
  };
}

export function* storedRows(importId: string, rows: readonly ReadRow[]) {
  for (const row of rows) yield { ...row, importId, kind: row.kind as 'connection' };
}

export function* matchRows(
  made: { id: string; importedAt: Date },
  comers: readonly ComerRows[],
  matches: ReadonlyMap<string, Match>,
) {
  for (const comer of comers) {
    const match = matches.get(comer.personKey);
    if (match) yield matchRow(made, comer, match);
  }
}

function matchRow(made: { id: string; importedAt: Date }, comer: ComerRows, match: Match) {
  return {
    id: newId(made.importedAt),
    importId: made.id,
    personKey: comer.personKey,
    ...columnsOf(match.target),
    how: match.how,
    aliasId: null,
    decidedBy: null,
    decidedAt: made.importedAt,
    undoneAt: null,
  };
}

/** How a target stands in a table: neither column filled means "not a person". */
export function columnsOf(target: Target): { personId: string | null; guestId: string | null } {
  return {
    personId: target.kind === 'person' ? target.id : null,
    guestId: target.kind === 'guest' ? target.id : null,
  };
}
