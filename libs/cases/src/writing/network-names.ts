import { Reader, sql } from '#database';
import type { KnownNames } from '#identifiers';
import { Injectable } from '@nestjs/common';

/** The names that the network itself knows: of its people and of its workplaces. None of them belongs into a case. */
@Injectable()
export class NetworkNames {
  constructor(private readonly reader: Reader) {}

  async known(): Promise<KnownNames> {
    const rows = await this.reader.rows<{ name: string; isPlace: number }>(sql`
      select name as "name", 0 as "isPlace" from person where left_at is null
      union all select name as "name", 1 as "isPlace" from organisation
      union all select short_name as "name", 1 as "isPlace" from organisation`);
    return {
      roster: rows.flatMap(({ name, isPlace }) => (isPlace ? [] : [name])),
      places: rows.flatMap(({ name, isPlace }) => (isPlace ? [name] : [])),
    };
  }
}
