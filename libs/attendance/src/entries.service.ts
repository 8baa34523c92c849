import { Reader, sql } from '#database';
import { Clock, DomainError, invalid, isBlank, isSignedIn, minutesIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { alreadyContested, lineNotFound, notYetBegun, personUnknown } from './attendance.errors.js';
import type { AttendanceStatus, CorrectionDetail, Verdict } from './domain/evidence.js';
import { faultsOfLength, faultsOfReason } from './domain/reason.js';
import type { Attendee } from './domain/target.js';
import { addGuest, type GuestDraft } from './guests/guest-draft.js';
import { Ledger, type Entry } from './ledger/ledger.service.js';
import { SessionsOnRecord, type SessionFacts } from './session-facts.js';
import { Attendance } from './tables/index.js';

/** Whom an entry is about: somebody with an account, a guest already known here, or a new one. */
export type Named =
  { readonly personId: string } | { readonly guestId: string } | { readonly guest: GuestDraft };

/** What is written by hand. Without times it says "the whole session". */
export interface HandEntry {
  readonly source: 'manual' | 'check-in' | 'vouched';
  readonly joinedAt?: Date | undefined;
  readonly leftAt?: Date | undefined;
  readonly reason?: string | undefined;
}

export interface Correction {
  readonly status: AttendanceStatus;
  readonly minutes?: number | undefined;
  readonly reason: string;
}

/** Presence as something else measured it, such as a live room: one stay of one connection. */
export interface LiveSpan {
  readonly personId: string;
  readonly joinedAt: Date;
  readonly leftAt: Date;
  readonly isEndAssumed: boolean;
}

/** What people write in the ledger: entries, corrections and contests, each with who, when and why. */
@Injectable()
export class Entries {
  constructor(
    private readonly ledger: Ledger,
    private readonly sessions: SessionsOnRecord,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Writes down that somebody was there, and answers whom the line is about. */
  async record(actor: Actor, sessionId: string, named: Named, entry: HandEntry): Promise<Attendee> {
    const session = await this.sessions.kept(actor, sessionId);
    refuseFaults(faultsOfEntry(entry, session));
    return this.ledger.change(session.id, async (tables) => {
      const attendee = await this.attendee(tables, named);
      const { source, joinedAt = null, leftAt = null } = entry;
      const said = { attendee, source, joinedAt, leftAt, reason: entry.reason?.trim() ?? null };
      await this.write(tables, { actor, session }, said);
      return attendee;
    });
  }

  /** Keeps stays that a live room measured. Only Wheelhouse itself writes these. */
  async recordLive(actor: Actor, sessionId: string, spans: readonly LiveSpan[]): Promise<void> {
    const session = await this.sessions.kept(actor, sessionId);
    await this.ledger.change(session.id, async (tables) => {
      const entries = spans.map(({ personId, joinedAt, leftAt, isEndAssumed }): Entry => {
        const flags = isEndAssumed ? ['assumed-end'] : [];
        return { attendee: { kind: 'person', id: personId }, source: 'live', joinedAt, leftAt, flags };
      });
      await this.ledger.append(tables, { actor, sessionId }, entries);
      await this.ledger.settle(tables, session.id, new Set(spans.map(({ personId }) => personId)));
    });
  }

  /** A human's word against the evidence. It wins, also over what is imported later. */
  async correct(actor: Actor, sessionId: string, named: Named, correction: Correction): Promise<Attendee> {
    const session = await this.sessions.kept(actor, sessionId);
    refuseFaults(faultsOfCorrection(correction, session));
    return this.ledger.change(session.id, async (tables) => {
      const attendee = await this.attendee(tables, named);
      const before = await verdictOn(tables, sessionId, attendee.id);
      const detail: CorrectionDetail = { before, after: verdictIn(correction, before) };
      await this.write(
        tables,
        { actor, session },
        { attendee, source: 'correction', detail, reason: correction.reason.trim() },
      );
      await this.ledger.note(actor, 'attendance-corrected', {
        sessionId,
        details: { attendee: attendee.id, ...detail },
      });
      return attendee;
    });
  }

  /** A person says that their own line is wrong. The line stands, flagged, until somebody answers by a correction. */
  async contest(actor: Actor, sessionId: string, reason: string): Promise<void> {
    if (!isSignedIn(actor)) throw lineNotFound();
    const session = await this.sessions.published(actor, sessionId);
    if (this.clock.now() < session.startsAt) throw notYetBegun();
    refuseFaults(faultsOfContest(reason));
    await this.ledger.change(session.id, async (tables) => {
      const line = await tables.findOneBy(Attendance, { sessionId, attendee: actor.personId });
      if (!line && !(await this.isRegistered(sessionId, actor.personId))) throw lineNotFound();
      if (line?.flags.includes('contested')) throw alreadyContested();
      const attendee: Attendee = { kind: 'person', id: actor.personId };
      await this.write(tables, { actor, session }, { attendee, source: 'contest', reason: reason.trim() });
    });
  }

  private async write(
    tables: EntityManager,
    { actor, session }: { actor: Actor; session: SessionFacts },
    entry: Entry,
  ): Promise<void> {
    await this.ledger.append(tables, { actor, sessionId: session.id }, [entry]);
    const persons = await this.ledger.countedAs([entry.attendee.id]);
    await this.ledger.settle(tables, session.id, new Set([entry.attendee.id, ...persons.values()]));
  }

  private async attendee(tables: EntityManager, named: Named): Promise<Attendee> {
    if ('guest' in named) return { kind: 'guest', id: await addGuest(tables, named.guest, this.clock.now()) };
    if ('guestId' in named) {
      if (!(await tables.existsBy('Guest', { id: named.guestId }))) throw lineNotFound();
      return { kind: 'guest', id: named.guestId };
    }
    if (!(await tables.existsBy('Person', { id: named.personId }))) throw personUnknown();
    return { kind: 'person', id: named.personId };
  }

  private async isRegistered(sessionId: string, personId: string): Promise<boolean> {
    const rows = await this.reader.rows(sql`select id from registration
      where session_id = ${sessionId} and person_id = ${personId} and status <> 'cancelled'`);
    return rows.length > 0;
  }
}

async function verdictOn(
  tables: EntityManager,
  sessionId: string,
  attendee: string,
): Promise<Verdict | null> {
  const line = await tables.findOneBy(Attendance, { sessionId, attendee });
  return line && { status: line.status, minutes: line.minutes };
}

function verdictIn({ status, minutes }: Correction, before: Verdict | null): Verdict {
  if (status === 'absent') return { status, minutes: 0 };
  if (status === 'unknown') return { status, minutes: null };
  return { status, minutes: minutes ?? before?.minutes ?? null };
}

type Faults = DomainError['fields'];

function refuseFaults(faults: Faults): void {
  if (faults.length > 0) throw invalid(faults);
}

function faultsOfEntry({ source, joinedAt, leftAt, reason = '' }: HandEntry, session: SessionFacts): Faults {
  if (joinedAt && leftAt && joinedAt >= leftAt)
    return [{ field: 'leftAt', message: 'They must have left after they came.' }];
  if (joinedAt && joinedAt >= session.endsAt)
    return [{ field: 'joinedAt', message: 'They must have come before the session ended.' }];
  if (leftAt && leftAt <= session.startsAt)
    return [{ field: 'leftAt', message: 'They must have left after the session began.' }];
  return source === 'manual' ? faultsOfReason(reason) : faultsOfLength(reason);
}

function faultsOfCorrection({ minutes, reason }: Correction, session: SessionFacts): Faults {
  const length = minutesIn(session.timetabled);
  if (minutes !== undefined && !(minutes >= 0 && minutes <= length))
    return [{ field: 'minutes', message: `Enter minutes from 0 to ${length}, the length of the session.` }];
  return faultsOfReason(reason);
}

function faultsOfContest(reason: string): Faults {
  return isBlank(reason) ? [{ field: 'reason', message: 'Tell us what is wrong.' }] : faultsOfLength(reason);
}
