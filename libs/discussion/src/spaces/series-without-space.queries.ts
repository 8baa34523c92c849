import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** The series that have no space yet: for coordinators, who see every one of them. */
@Injectable()
export class SeriesWithoutSpace {
  constructor(private readonly reader: Reader) {}

  async all(): Promise<{ id: string; title: string }[]> {
    return this.reader.rows(sql`
      select y.id as "id", y.title as "title" from series y
      where not exists (select 1 from space s where s.series_id = y.id) order by y.title, y.id limit 200`);
  }
}
