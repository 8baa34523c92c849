import { Reader } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { personNotFound } from '#people';
import { Injectable } from '@nestjs/common';
import { listsAsJson, readableRows } from '../lists-as-json.js';
import { camelName } from '../readable-row.js';
import { OF_PERSON } from './of-person.js';
import { OwnFiles } from './own-files.js';

/** What the house holds of the person who asks, and of nobody else. */
@Injectable()
export class OwnRecord {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly files: OwnFiles,
  ) {}

  /**
   * Everything that is kept of them as one JSON object, written as it is read: when that was, a list for each kind of thing, and
   * of pictures and documents where they can be had. As many statements as there are tables, as long as no list is very long.
   */
  of(actor: Actor): AsyncGenerator<Buffer> {
    if (!isSignedIn(actor)) throw personNotFound();
    const { personId } = actor;
    const lists = OF_PERSON.map(({ table, theirs, order }) => {
      const asked = { table, key: order.split(', '), which: theirs(personId) };
      return { name: camelName(table), pages: readableRows(this.reader, asked) };
    });
    const files = { name: 'files', pages: this.files.told(personId) };
    return listsAsJson([...lists, files], { readAt: this.clock.now().toISOString() });
  }
}
