import { insertMany, Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { tooManyAttachments } from './attachments.errors.js';
import { AttachmentsForgotten } from './attachments.events.js';
import { MOST_ATTACHMENTS } from './domain/attachment-rules.js';
import { keptBackOf } from './domain/kept-back.js';
import type { TakenIn } from './files-taken-in.js';
import { READ_BY } from './reading.js';
import { Attachment, AttachmentPage } from './tables/index.js';

/** The rows of files, and what goes with them. */
@Injectable()
export class AttachmentRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** With `isKeptBack` for nobody but whoever brought it; it counts among those of its owner all the same. */
  keep(
    { of, isKeptBack = false }: { readonly of: string; readonly isKeptBack?: boolean },
    alternative: string,
    { kind, name, pages }: TakenIn,
  ): Promise<string> {
    return this.transactions.run(async (tables) => {
      await refuseTooMany(tables, of);
      const addedAt = this.clock.now();
      const id = newId(addedAt);
      const under = isKeptBack ? keptBackOf(of) : of;
      await tables.insert(Attachment, { id, of: under, kind, name, alternative, addedAt, readBy: READ_BY });
      await insertMany(
        tables,
        AttachmentPage,
        pages.map((page, at) => ({ ...page, attachmentId: id, number: at + 1 })),
      );
      return id;
    });
  }

  /** The files go once it is certain that the rows are gone: the owner may call from a transaction that still fails. */
  forget(of: readonly string[], id?: string): Promise<number> {
    return this.transactions.run(async (tables) => {
      const which = { of: In(of), ...(id !== undefined && { id }) };
      const ids = (await tables.findBy(Attachment, which)).map((row) => row.id);
      if (ids.length === 0) return 0;
      const pages = await tables.findBy(AttachmentPage, { attachmentId: In(ids) });
      await tables.delete(AttachmentPage, { attachmentId: In(ids) });
      await tables.delete(Attachment, { id: In(ids) });
      this.transactions.announce(new AttachmentsForgotten(pages.map(({ file }) => file)));
      return ids.length;
    });
  }
}

async function refuseTooMany(tables: EntityManager, of: string): Promise<void> {
  const there = await tables.countBy(Attachment, { of: In([of, keptBackOf(of)]) });
  if (there >= MOST_ATTACHMENTS) throw tooManyAttachments(MOST_ATTACHMENTS);
}
