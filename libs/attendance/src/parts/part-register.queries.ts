import type { Actor } from '#kernel';
import { breaksOf, PartQueries, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { minutesCredited } from '../domain/credit.js';
import { minutesInPart, stretchesOf } from '../domain/parts.js';
import { EvidenceQueries } from '../register/evidence.queries.js';
import { RegisterQueries, type RegisterLine } from '../register/register.queries.js';
import type { SessionFacts } from '../session-facts.js';
import { PartsOnRecord, type PartOnRecord } from './parts-on-record.js';

/** Somebody in the register of one part. */
export interface PartLine extends RegisterLine {
  /** What they chose, where they chose something. */
  readonly optionId: string | null;
  readonly minutesThere: number;
  /** Something was written down for this part alone, and can be taken back. */
  readonly canTakeBack: boolean;
}

export interface PartRegister extends PartOnRecord {
  readonly lines: readonly PartLine[];
}

/** Somebody in the register of the whole day. */
export interface DayLine extends RegisterLine {
  /** Minutes in each part, in their order. */
  readonly minutesIn: readonly number[];
  /** Without the breaks; nothing where nobody knows. */
  readonly credited: number | null;
}

export interface DayRegister {
  readonly session: SessionFacts;
  readonly parts: readonly Stretch[];
  readonly lines: readonly DayLine[];
}

/** Who was in which part of a study day: the day's register, laid along its parts. */
@Injectable()
export class PartRegisters {
  constructor(
    private readonly onRecord: PartsOnRecord,
    private readonly registers: RegisterQueries,
    private readonly evidence: EvidenceQueries,
    private readonly parts: PartQueries,
  ) {}

  async ofDay(actor: Actor, sessionId: string): Promise<DayRegister> {
    const { session, parts } = await this.onRecord.all(actor, sessionId);
    const lines = (await this.registers.all(session)).filter(mayCome);
    return { session, parts, lines: lines.map((line) => dayLineOf(line, parts, session)) };
  }

  async ofPart(actor: Actor, sessionId: string, position: number): Promise<PartRegister> {
    const onRecord = await this.onRecord.one(actor, sessionId, position);
    const { session, part } = onRecord;
    const lines = (await this.registers.all(session)).filter(mayCome);
    const chosen = await this.parts.chosen(sessionId, position);
    const options = new Map(chosen.map(({ personId, optionId }) => [personId, optionId]));
    const written = await this.writtenFor(sessionId, part);
    return {
      ...onRecord,
      lines: lines.map((line) => ({
        ...line,
        optionId: options.get(line.attendee) ?? null,
        minutesThere: minutesInPart(line.spans, part),
        canTakeBack: written.has(line.attendee),
      })),
    };
  }

  private async writtenFor(sessionId: string, part: Stretch): Promise<ReadonlySet<string>> {
    const facts = await this.evidence.ofPart(sessionId, part);
    return new Set(facts.map(({ attendee }) => attendee));
  }
}

/** Who sent apologies is expected nowhere. */
function mayCome({ status }: RegisterLine): boolean {
  return status !== 'apologies';
}

function dayLineOf(
  line: RegisterLine,
  parts: readonly Stretch[],
  { startsAt, endsAt }: SessionFacts,
): DayLine {
  const day = { start: startsAt, end: endsAt };
  const present = { spans: stretchesOf(line.spans), minutes: line.sources.length > 0 ? line.minutes : 0 };
  return {
    ...line,
    minutesIn: parts.map((part) => minutesInPart(line.spans, part)),
    credited: minutesCredited(present, day, breaksOf(parts, day)),
  };
}
