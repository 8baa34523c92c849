import { Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';
import { CalendarWatch } from './calendar-watch.js';
import { tentative, withTelephone } from './domain/addressed.js';
import type { Serialised } from './domain/vevent.js';

/** What stands in a feed, without its text: enough to see whether a caller has it already. */
export interface Entry {
  readonly id: string;
  readonly print: string;
  readonly zone: string | null;
  readonly isWaiting: number;
}

/** A person's own calendar, or one that everybody may read. */
type Whose = 'own' | 'everybody';

interface Asked {
  /** Of whom `e` is a row. */
  readonly which: Sql;
  /** Where somebody waits for a place. */
  readonly isWaiting?: Sql;
  /** More of the same columns, of what is no session. */
  readonly others?: Sql;
}

/** Sessions as calendars keep them: the sessions themselves are never asked. */
@Injectable()
export class KeptEvents {
  constructor(
    private readonly reader: Reader,
    private readonly watch: CalendarWatch,
  ) {}

  /** In the order of time. One statement. */
  async entries({ which, isWaiting = sql`1 = 0`, others = sql`` }: Asked): Promise<Entry[]> {
    // Whoever has just changed something finds it in the file.
    await this.watch.settled();
    return this.reader.rows(sql`
      select e.session_id as "id", e.print as "print", e.zone as "zone",
        case when ${isWaiting} then 1 else 0 end as "isWaiting", e.starts_at as "startsAt"
      from calendar_event e where ${which} and e.status <> 'withdrawn' ${others}
      order by "startsAt", "id"`);
  }

  /**
   * The texts of these entries, as far as they are sessions. Asked for as the entries were: five hundred
   * ids in a statement take longer to send than the texts to come. How to join by telephone is in a person's own
   * alone, and not where they wait for a place.
   */
  async texts(which: Sql, entries: readonly Entry[], whose: Whose): Promise<Map<string, Serialised>> {
    const rows = await this.reader.rows<{ id: string; body: string; telephone: string | null }>(sql`
      select e.session_id as "id", e.body as "body", e.telephone as "telephone" from calendar_event e where ${which}`);
    const bodies = new Map(
      rows.map(({ id, body, telephone }) => [
        id,
        { all: body, own: whose === 'own' ? withTelephone(body, telephone) : body },
      ]),
    );
    return new Map(
      entries.flatMap(({ id, zone, isWaiting }) => {
        const body = bodies.get(id);
        if (body === undefined) return [];
        return [[id, { text: isWaiting === 1 ? tentative(body.all) : body.own, zone }]];
      }),
    );
  }
}
