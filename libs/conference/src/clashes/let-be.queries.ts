import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { LetBe } from './clash.js';

/** The clashes of a conference that are let be, by their keys. */
@Injectable()
export class LetBeQueries {
  constructor(private readonly reader: Reader) {}

  async of(conferenceId: string): Promise<Map<string, LetBe>> {
    const rows = await this.reader.rows<LetBe & { clash: string }>(sql`
      select c.clash as "clash", c.reason as "reason", p.name as "by" from clash_reason c
        left join person p on p.id = c.given_by where c.conference_id = ${conferenceId}`);
    return new Map(rows.map(({ clash, ...letBe }) => [clash, letBe]));
  }
}
