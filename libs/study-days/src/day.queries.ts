import { Reader, sql } from '#database';
import { Clock, isSignedIn, type Actor, type StaffGroup } from '#kernel';
import { withParts, type Coming, type LeaderRow, type Room, type SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { withinDay } from './domain/stretches.js';
import { PartRows } from './part.rows.js';
import { canReadJoining } from './study-days.policy.js';

/** An option with the places that others have in it. */
export interface OptionRow {
  readonly id: string;
  readonly part: number;
  readonly title: string;
  readonly place: string | null;
  readonly capacity: number | null;
  readonly keptPlaces: number | null;
  readonly keptGroups: readonly StaffGroup[];
  readonly keptUntil: Date | null;
  /** What is taken of it by everybody but the one who looks. */
  readonly room: Room;
  readonly isMine: boolean;
}

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

type RawOption = Omit<OptionRow, 'keptGroups' | 'keptUntil' | 'room' | 'isMine'> & {
  readonly keptGroups: string;
  readonly keptUntil: number | null;
};

interface Taken {
  readonly optionId: string;
  readonly staffGroup: StaffGroup;
  readonly people: number;
  readonly mine: number;
}

@Injectable()
export class DayQueries {
  constructor(
    private readonly reader: Reader,
    private readonly parts: PartRows,
    private readonly clock: Clock,
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
    const options = await this.options(sessionId, personId);
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
    return (await this.options(sessionId, '')).filter((option) => option.part === part);
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

  private async options(sessionId: string, personId: string): Promise<OptionRow[]> {
    const rows = await this.reader.rows<RawOption>(sql`
      select id as "id", part as "part", title as "title", place as "place", capacity as "capacity",
        kept_places as "keptPlaces", kept_groups as "keptGroups", kept_until as "keptUntil"
      from study_day_option where session_id = ${sessionId} order by part, position`);
    const taken = await this.taken(sessionId, personId);
    return rows.map((row) =>
      optionOf(
        row,
        taken.filter(({ optionId }) => optionId === row.id),
        this.clock.now(),
      ),
    );
  }

  /** Who gave their place in the session up has none in its parts. */
  private taken(sessionId: string, personId: string): Promise<Taken[]> {
    return this.reader.rows(sql`
      select c.option_id as "optionId", r.staff_group as "staffGroup",
        sum(case when c.person_id = ${personId} then 0 else 1 end) as "people",
        sum(case when c.person_id = ${personId} then 1 else 0 end) as "mine"
      from study_day_choice c join registration r on r.session_id = c.session_id and r.person_id = c.person_id
      where c.session_id = ${sessionId} and r.status = 'registered' group by c.option_id, r.staff_group`);
  }
}

function partWithin({ dayEnds, ...part }: PlannedDay['parts'][number]): PartRow | undefined {
  const left = withinDay({ start: part.startsAt, end: part.endsAt }, dayEnds);
  return left && { ...part, endsAt: left.end };
}

function optionOf(row: RawOption, taken: readonly Taken[], now: Date): OptionRow {
  const keptGroups = JSON.parse(row.keptGroups) as StaffGroup[];
  const keptUntil = row.keptUntil === null ? null : new Date(row.keptUntil);
  const isKept = row.keptPlaces !== null && keptUntil !== null && keptUntil > now;
  return {
    ...row,
    ...{ keptGroups, keptUntil },
    room: {
      capacity: row.capacity,
      held: new Map(taken.map(({ staffGroup, people }) => [staffGroup, people])),
      kept: isKept ? [{ places: row.keptPlaces, staffGroups: keptGroups }] : [],
    },
    isMine: taken.some(({ mine }) => mine > 0),
  };
}
