import { insertMany, Transactions } from '#database';
import type { UploadedFile } from '#http';
import { Clock, invalid, newId } from '#kernel';
import { NetworkNames } from '#people';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { noSuchAttachment, tooManyAttachments } from './attachments.errors.js';
import {
  faultOfAlternative,
  faultOfNote,
  isPageNumber,
  MOST_ATTACHMENTS,
} from './domain/attachment-rules.js';
import { AttachmentsForgotten } from './attachments.events.js';
import { FilesTakenIn, type TakenIn } from './files-taken-in.js';
import { Attachment, AttachmentPage } from './tables/index.js';

export interface AttachmentBrought {
  /** What it belongs to, in the owner's words: `case:ID`, `post:ID`. */
  readonly of: string;
  readonly file: UploadedFile;
  /** What it shows, for people who do not see it. */
  readonly alternative: string;
  /** A second person looks at it before anybody else does: what surely tells who somebody is waits for them. */
  readonly isLookedAtFirst?: boolean | undefined;
}

const ALWAYS = () => Promise.resolve();

/**
 * Documents and pictures that things of other libraries carry. It asks nobody who they are: **the owner's library decides who
 * may add, see and remove**, before it calls, and says in `of` what it decided about.
 */
@Injectable()
export class Attachments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly names: NetworkNames,
    private readonly files: FilesTakenIn,
  ) {}

  /**
   * Draws the file, which takes seconds, and then keeps what was drawn: call it outside a transaction. `stillMay` is asked in the
   * one in which it is kept, since much may happen in seconds; what it refuses leaves nothing behind. Refuses with sentences at
   * the fields `file` and `alternative`, so that a form may show them there.
   */
  async add(
    { of, file, alternative, isLookedAtFirst = false }: AttachmentBrought,
    stillMay: () => Promise<unknown> = ALWAYS,
  ): Promise<string> {
    const known = await this.names.all();
    const fault = faultOfAlternative(alternative, known);
    if (fault) throw invalid([{ field: 'alternative', message: fault }]);
    const taken = await this.files.takeIn(file, { known, isLookedAtFirst });
    try {
      return await this.transactions.run(async () => {
        await stillMay();
        return this.keep(of, alternative.normalize('NFC').trim(), taken);
      });
    } catch (error) {
      await this.files.drop(taken.pages.map(({ file: name }) => name));
      throw error;
    }
  }

  /**
   * Says what pages show, by their numbers; what is not named stays. Refuses with a sentence at the field `note-NUMBER`. Joins the
   * owner's transaction.
   */
  async describe({ of, id }: { of: string; id: string }, notes: ReadonlyMap<number, string>): Promise<void> {
    const known = await this.names.all();
    const faults = [...notes].flatMap(([number, note]) => {
      const message = faultOfNote(note, known);
      return message === undefined ? [] : [{ field: `note-${number}`, message }];
    });
    if (faults.length > 0) throw invalid(faults);
    await this.transactions.run(async (tables) => {
      if (!(await tables.existsBy(Attachment, { of, id }))) throw noSuchAttachment();
      for (const [number, note] of notes) {
        if (!isPageNumber(number)) throw noSuchAttachment();
        const page = { attachmentId: id, number };
        const { affected } = await tables.update(AttachmentPage, page, {
          note: note.normalize('NFC').trim(),
        });
        if (affected === 0) throw noSuchAttachment();
      }
    });
  }

  async remove({ of, id }: { of: string; id: string }): Promise<void> {
    if ((await this.forget({ of, id })) === 0) throw noSuchAttachment();
  }

  /** With what they belong to: an erased case, a removed post. */
  async removeAll(of: string): Promise<void> {
    await this.forget({ of });
  }

  /** What was given with a draft belongs to the post that it became. Joins the owner's transaction. */
  async handOver(from: string, to: string): Promise<void> {
    await this.transactions.run((tables) => tables.update(Attachment, { of: from }, { of: to }));
  }

  private keep(of: string, alternative: string, { kind, name, pages }: TakenIn): Promise<string> {
    return this.transactions.run(async (tables) => {
      if ((await tables.countBy(Attachment, { of })) >= MOST_ATTACHMENTS)
        throw tooManyAttachments(MOST_ATTACHMENTS);
      const addedAt = this.clock.now();
      const id = newId(addedAt);
      await tables.insert(Attachment, { id, of, kind, name, alternative, addedAt });
      await insertMany(
        tables,
        AttachmentPage,
        pages.map((page, at) => ({ ...page, attachmentId: id, number: at + 1 })),
      );
      return id;
    });
  }

  /** The files go once it is certain that the rows are gone: the owner may call from a transaction that still fails. */
  private forget(which: { of: string; id?: string }): Promise<number> {
    return this.transactions.run(async (tables) => {
      const ids = (await tables.findBy(Attachment, which)).map(({ id }) => id);
      if (ids.length === 0) return 0;
      const pages = await tables.findBy(AttachmentPage, { attachmentId: In(ids) });
      await tables.delete(AttachmentPage, { attachmentId: In(ids) });
      await tables.delete(Attachment, { id: In(ids) });
      this.transactions.announce(new AttachmentsForgotten(pages.map(({ file }) => file)));
      return ids.length;
    });
  }
}
