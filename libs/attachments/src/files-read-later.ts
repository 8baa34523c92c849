import { Reader, sql, Transactions } from '#database';
import type { KnownNames } from '#identifiers';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { ownerOfKeptBack } from './domain/kept-back.js';
import { NamesLookedFor } from './names-looked-for.js';
import { READ_BY, readPages } from './reading.js';
import { Attachment, AttachmentPage } from './tables/index.js';

interface Unread {
  readonly id: string;
  readonly of: string;
}

interface Page {
  readonly number: number;
  readonly words: string;
}

/** In one turn: a full document takes a second of the server, a page at a time. */
const AT_ONCE = 20;

/**
 * Reads files that were taken in before what is found in them was kept, or by earlier rules. One at a time, each whole or not at
 * all, so that whoever is stopped goes on where they were, and two that read the same file write the same.
 */
@Injectable()
export class FilesReadLater {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly names: NamesLookedFor,
  ) {}

  /** Timed work: answers how many it read. */
  async readSome(): Promise<number> {
    let read = 0;
    let known: KnownNames | undefined;
    for (let next = await this.next(); next && read < AT_ONCE; next = await this.next()) {
      known ??= await this.names.all();
      await this.read(next, known);
      read += 1;
    }
    return read;
  }

  private next(): Promise<Unread | undefined> {
    return this.reader.first<Unread>(sql`
      select id as "id", of as "of" from attachment where read_by < ${READ_BY} order by read_by, id limit 1`);
  }

  private async read({ id, of }: Unread, known: KnownNames): Promise<void> {
    const pages = await this.reader.rows<Page>(sql`
      select number as "number", words as "words" from attachment_page where attachment_id = ${id} order by number`);
    const names = this.names.among(known, ownerOfKeptBack(of));
    const read = await readPages(
      pages.map(({ words }) => words),
      names,
    );
    await this.transactions.run(async (tables) => {
      for (const [at, { number }] of pages.entries())
        await tables.update(AttachmentPage, { attachmentId: id, number }, { found: read[at]?.found ?? [] });
      await tables.update(Attachment, { id, readBy: LessThan(READ_BY) }, { readBy: READ_BY });
    });
  }
}
