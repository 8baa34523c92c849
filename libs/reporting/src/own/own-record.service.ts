import { raw, Reader, sql } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { personNotFound } from '#people';
import { Injectable } from '@nestjs/common';
import { camelName, readableRow, type PlainRow } from '../readable-row.js';
import { OF_PERSON } from './of-person.js';

/** Everything that is kept of one person: a list for each kind of thing, and when it was read. */
export type OwnRecordGiven = { readonly readAt: string } & Readonly<Record<string, unknown>>;

/** What the house holds of the person who asks, and of nobody else. */
@Injectable()
export class OwnRecord {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** As many statements as there are tables, whoever asks. */
  async of(actor: Actor): Promise<OwnRecordGiven> {
    if (!isSignedIn(actor)) throw personNotFound();
    const lists: [string, PlainRow[]][] = [];
    for (const { table, theirs, order } of OF_PERSON) {
      const rows = await this.reader.rows<PlainRow>(
        sql`select t.* from ${raw(table)} t where ${theirs(actor.personId)} order by ${raw(order)}`,
      );
      lists.push([camelName(table), rows.map(readableRow)]);
    }
    return { readAt: this.clock.now().toISOString(), ...Object.fromEntries(lists) };
  }
}
