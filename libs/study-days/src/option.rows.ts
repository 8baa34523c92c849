import { Reader, sql } from '#database';
import { Clock, type StaffGroup } from '#kernel';
import type { Room } from '#programme';
import { Injectable } from '@nestjs/common';

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

/** What happens side by side in a day, with the places that are taken of it. */
@Injectable()
export class OptionRows {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(sessionId: string, personId: string): Promise<OptionRow[]> {
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
