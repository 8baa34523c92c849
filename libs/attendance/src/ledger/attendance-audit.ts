import { Reader, sql } from '#database';
import { SYSTEM } from '#kernel';
import { Injectable } from '@nestjs/common';
import { conclusionOf } from '../domain/conclusion.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';
import { byAttendee, standingFacts, type StandingFact } from './facts.js';

/** Something that should never be so, in a sentence. People and guests stand in it by their ids. */
interface AttendanceFault {
  readonly sessionId: string;
  readonly title: string;
  readonly says: string;
}

/** What was looked at, and what is wrong. */
export interface AttendanceProof {
  readonly sessions: number;
  readonly facts: number;
  readonly lines: number;
  readonly faults: readonly AttendanceFault[];
}

interface Line {
  readonly attendee: string;
  readonly status: string;
  readonly minutes: number | null;
  readonly sources: string;
}

/** Concludes every register again from its evidence, and compares with the lines that are kept. */
@Injectable()
export class AttendanceAudit {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: SessionsOnRecord,
  ) {}

  async proof(): Promise<AttendanceProof> {
    const ids = await this.reader.rows<{ id: string }>(sql`
      select s.id as "id" from session s where exists (select 1 from evidence e where e.session_id = s.id)
        or exists (select 1 from attendance a where a.session_id = s.id) order by s.starts_at, s.id`);
    const faults: AttendanceFault[] = [];
    const counted = { facts: 0, lines: 0 };
    for (const { id } of ids) {
      const session = await this.sessions.kept(SYSTEM, id);
      const facts = await standingFacts(this.reader, id);
      const lines = await this.lines(id);
      counted.facts += facts.length;
      counted.lines += lines.length;
      const found = [...faultsOf(session, byAttendee(facts), lines)];
      faults.push(...found.map((says) => ({ sessionId: id, title: session.title, says })));
    }
    return { sessions: ids.length, ...counted, faults };
  }

  private lines(sessionId: string): Promise<Line[]> {
    return this.reader.rows(sql`
      select attendee as "attendee", status as "status", minutes as "minutes", sources as "sources"
      from attendance where session_id = ${sessionId} order by attendee`);
  }
}

function* faultsOf(
  session: SessionFacts,
  facts: Map<string, StandingFact[]>,
  lines: readonly Line[],
): Generator<string> {
  for (const { attendee, status, minutes, sources } of lines) {
    const own = facts.get(attendee);
    facts.delete(attendee);
    if (!own) {
      yield `${attendee} has a line in the register, and no evidence stands behind it`;
      continue;
    }
    const is = conclusionOf(own, session.timetabled);
    if (is.status !== status || is.minutes !== minutes || is.sources.join(',') !== sources)
      yield `${attendee} is ${lineWords(status, minutes)}, and by the evidence ${lineWords(is.status, is.minutes)}`;
  }
  for (const attendee of facts.keys()) yield `${attendee} has evidence, and no line in the register`;
}

function lineWords(status: string, minutes: number | null): string {
  return `${status} with ${minutes === null ? 'minutes not known' : `${minutes} minutes`}`;
}
