import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/**
 * The network's own names, for a check of a text that should name nobody: pass them to `findIdentifiers`. People who have
 * left are among them, since a text may be about the year when they were here.
 */
@Injectable()
export class NetworkNames {
  constructor(private readonly reader: Reader) {}

  async all(): Promise<{ roster: string[]; places: string[] }> {
    const people = await this.reader.rows<{ name: string }>(
      sql`select name as "name" from person order by sort_name, id`,
    );
    const workplaces = await this.reader.rows<{ name: string; shortName: string }>(
      sql`select name as "name", short_name as "shortName" from organisation order by sort_name`,
    );
    return {
      roster: people.map(({ name }) => name),
      places: workplaces.flatMap(({ name, shortName }) => [name, shortName]),
    };
  }
}
