import { Reader, sql } from '#database';
import { Clock, type StaffGroup } from '#kernel';
import type { Room } from '#programme';
import { Injectable } from '@nestjs/common';
import type { KeptRow } from './tables/index.js';

/** An option with the places that others have in it. */
export interface OptionRow {
  readonly id: string;
  readonly part: number;
  readonly title: string;
  readonly place: string | null;
  readonly capacity: number | null;
  /** Every lot that was ever kept in it, also those that are open to everybody now. */
  readonly kept: readonly KeptRow[];
  /** What is taken of it by everybody but the one who looks, and what is kept still. */
  readonly room: Omit<Room, 'kept'> & { readonly kept: readonly KeptRow[] };
  readonly isMine: boolean;
}

type RawOption = Omit<OptionRow, 'kept' | 'room' | 'isMine'> & { readonly kept: string };

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
        kept as "kept"
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
  const kept = JSON.parse(row.kept) as KeptRow[];
  return {
    ...row,
    kept,
    room: {
      capacity: row.capacity,
      held: new Map(taken.map(({ staffGroup, people }) => [staffGroup, people])),
      kept: kept.filter(({ until }) => until > +now),
    },
    isMine: taken.some(({ mine }) => mine > 0),
  };
}
