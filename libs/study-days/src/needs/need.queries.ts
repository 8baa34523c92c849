import { Reader, sql } from '#database';
import type { Coming } from '#programme';
import { Injectable } from '@nestjs/common';
import type { Needs } from '../domain/needs.js';

/** What somebody needs to take part, with the name of whoever it is: there is no helping them without it. */
export interface AccessNeed {
  readonly personId: string;
  readonly name: string;
  readonly text: string;
}

type Row = Needs & Omit<AccessNeed, 'text'>;

/** Needs count for as long as their person has a place. */
@Injectable()
export class NeedQueries {
  constructor(private readonly reader: Reader) {}

  of({ sessionId, personId }: Coming): Promise<Needs | undefined> {
    return this.reader.first(sql`
      select food as "food", access as "access" from study_day_need
      where session_id = ${sessionId} and person_id = ${personId}`);
  }

  async ofAll(sessionId: string): Promise<{ food: string[]; access: AccessNeed[] }> {
    const rows = await this.reader.rows<Row>(sql`
      select n.person_id as "personId", p.name as "name", n.food as "food", n.access as "access"
      from study_day_need n join person p on p.id = n.person_id
        join registration r on r.session_id = n.session_id and r.person_id = n.person_id
      where n.session_id = ${sessionId} and r.status = 'registered' order by p.sort_name, p.id`);
    const access = rows.map(({ personId, name, access: text }) => ({ personId, name, text }));
    return {
      food: rows.flatMap(({ food }) => (food === '' ? [] : [food])),
      access: access.filter(({ text }) => text !== ''),
    };
  }
}
