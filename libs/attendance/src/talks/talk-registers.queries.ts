import { ConferenceDayQueries, type TalkHere } from '#conference';
import type { Actor, Interval } from '#kernel';
import { Injectable } from '@nestjs/common';
import { minutesCredited } from '../domain/credit.js';
import { stretchesOf } from '../domain/parts.js';
import { minutesInTalks } from '../domain/stays.js';
import { breaksIn } from '../register/credited.js';
import { RegisterQueries, type RegisterLine } from '../register/register.queries.js';
import type { SessionFacts } from '../session-facts.js';
import { TalkEvidenceQueries, type TalkEvidence } from './talk-evidence.queries.js';
import { TalksOnRecord, type TalkOnRecord } from './talks-on-record.js';

/** Somebody in the register of a day of a conference. */
export interface TalksLine extends RegisterLine {
  /** Minutes in each talk that they were in, by its id. */
  readonly minutesIn: ReadonlyMap<string, number>;
  /** Without the breaks; nothing where nobody knows. */
  readonly credited: number | null;
}

export interface TalksRegister {
  readonly session: SessionFacts;
  readonly talks: readonly TalkHere[];
  readonly lines: readonly TalksLine[];
}

/** The register of one talk: the day's, with who was in this one. */
export interface TalkRegister extends TalkOnRecord {
  readonly lines: readonly TalksLine[];
}

/** Who was in which talk of a day. */
@Injectable()
export class TalkRegisters {
  constructor(
    private readonly onRecord: TalksOnRecord,
    private readonly registers: RegisterQueries,
    private readonly evidence: TalkEvidenceQueries,
    private readonly days: ConferenceDayQueries,
  ) {}

  async ofDay(actor: Actor, sessionId: string): Promise<TalksRegister> {
    const { session, talks } = await this.onRecord.all(actor, sessionId);
    return { session, talks, lines: await this.lines(session) };
  }

  async ofTalk(actor: Actor, sessionId: string, talkId: string): Promise<TalkRegister> {
    const onRecord = await this.onRecord.one(actor, sessionId, talkId);
    return { ...onRecord, lines: await this.lines(onRecord.session) };
  }

  private async lines(session: SessionFacts): Promise<TalksLine[]> {
    const facts = byAttendee(await this.evidence.ofDay(session.id));
    const breaks = breaksIn(await this.days.agendaOf(session.id), session.startsAt);
    const lines = (await this.registers.all(session)).filter(({ status }) => status !== 'apologies');
    return lines.map((line) => ({
      ...line,
      minutesIn: minutesInTalks(facts.get(line.attendee) ?? []),
      credited: creditedOf(line, session, breaks),
    }));
  }
}

function creditedOf(line: RegisterLine, session: SessionFacts, breaks: readonly Interval[]): number | null {
  const present = { spans: stretchesOf(line.spans), minutes: line.sources.length > 0 ? line.minutes : 0 };
  return minutesCredited(present, { start: session.startsAt, end: session.endsAt }, breaks);
}

function byAttendee(facts: readonly TalkEvidence[]): Map<string, TalkEvidence[]> {
  const grouped = new Map<string, TalkEvidence[]>();
  for (const fact of facts) grouped.set(fact.attendee, [...(grouped.get(fact.attendee) ?? []), fact]);
  return grouped;
}
