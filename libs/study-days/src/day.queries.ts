import { Reader, sql } from '#database';
import { isSignedIn, type Actor, type StaffGroup } from '#kernel';
import { withParts, type Coming, type LeaderRow, type SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { withinDay } from './domain/stretches.js';
import { OptionRows, type OptionRow } from './option.rows.js';
import { PartRows } from './part.rows.js';
import { canReadJoining } from './study-days.policy.js';

export interface PartRow {
  readonly position: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly options: readonly OptionRow[];
}

export interface DayRow {
  readonly price: string;
  readonly joining: string;
  readonly version: number;
  readonly parts: readonly PartRow[];
}

interface PlannedDay extends DayRow {
  readonly parts: readonly (PartRow & { readonly dayEnds: Date })[];
}

@Injectable()
export class DayQueries {
  constructor(
    private readonly reader: Reader,
    private readonly parts: PartRows,
    private readonly options: OptionRows,
  ) {}

  /** The plan as somebody may see it who sees the session. */
  async seenBy(
    actor: Actor,
    session: SessionRow,
    leaders: readonly LeaderRow[],
  ): Promise<DayRow | undefined> {
    const day = await this.of(session.id, isSignedIn(actor) ? actor.personId : '');
    const isTold = canReadJoining(actor, withParts(session, leaders), session.mine);
    return day && { ...day, joining: isTold ? day.joining : '' };
  }

  /** The plan of a day as somebody meets it: four statements, however many people chose. */
  async of(sessionId: string, personId = ''): Promise<DayRow | undefined> {
    const day = await this.planned(sessionId, personId);
    return day && { ...day, parts: day.parts.flatMap((part) => partWithin(part) ?? []) };
  }

  /** The same as it was written, with parts that a shorter day no longer reaches: for whoever plans it. */
  async planned(sessionId: string, personId = ''): Promise<PlannedDay | undefined> {
    const day = await this.reader.first<Omit<DayRow, 'parts'>>(sql`
      select d.price as "price", d.joining as "joining", d.version as "version"
      from study_day d join session s on s.id = d.session_id
      where d.session_id = ${sessionId} and s.kind = 'study-day'`);
    if (!day) return undefined;
    const parts = await this.parts.of([sessionId]);
    const options = await this.options.of(sessionId, personId);
    return {
      ...day,
      parts: parts.map(({ position, title, start: startsAt, end: endsAt, dayEnds }) => ({
        ...{ position, title, startsAt, endsAt, dayEnds },
        options: options.filter((option) => option.part === position),
      })),
    };
  }

  /** What happens side by side in a part; nothing where there is no such part. */
  async optionsOf(sessionId: string, part: number): Promise<readonly OptionRow[]> {
    return (await this.options.of(sessionId, '')).filter((option) => option.part === part);
  }

  /** The staff group for which somebody's places count: that of their joining, or of their job before they join. */
  async groupFor({ sessionId, personId }: Coming): Promise<StaffGroup> {
    const row = await this.reader.first<{ staffGroup: StaffGroup }>(sql`
      select coalesce(m.staff_group, r.staff_group) as "staffGroup"
      from person p join role r on r.id = p.role_id left join registration m on m.person_id = p.id
        and m.session_id = ${sessionId} and m.status in ('registered', 'waiting')
      where p.id = ${personId}`);
    return row?.staffGroup ?? '99';
  }
}

function partWithin({ dayEnds, ...part }: PlannedDay['parts'][number]): PartRow | undefined {
  const left = withinDay({ start: part.startsAt, end: part.endsAt }, dayEnds);
  return left && { ...part, endsAt: left.end };
}
