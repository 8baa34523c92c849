import { Transactions } from '#database';
import type { UploadedFile } from '#http';
import { invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { fileRefused, noSuchAttachment } from './attachments.errors.js';
import { AttachmentRows } from './attachment-rows.js';
import { faultOfNote, faultsOfAlternative, isPageNumber } from './domain/attachment-rules.js';
import type { FileRule } from './domain/file-rule.js';
import { keptBackOf } from './domain/kept-back.js';
import { FilesTakenIn } from './files-taken-in.js';
import { Attachment, AttachmentPage } from './tables/index.js';

/** What the owner's library says of a file, beside the file. */
export interface AttachmentBrought {
  /** What it belongs to, in the owner's words: `case:ID`, `post:ID`. */
  readonly of: string;
  /** What it shows, for people who do not see it. */
  readonly alternative: string;
  readonly rule: FileRule;
  /** Whoever brought it looked again at what the rule asks about. */
  readonly hasLooked?: boolean | undefined;
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
    private readonly rows: AttachmentRows,
    private readonly files: FilesTakenIn,
  ) {}

  /**
   * Draws the file, which takes seconds, and then keeps what was drawn, or nothing at all: call it outside a transaction.
   * `stillMay` is asked in the one in which it is kept, since much may happen in seconds; what it refuses leaves nothing behind.
   * Refuses with sentences at the fields `file` and `alternative`, and at those of the rule.
   */
  async add(
    { of, file, alternative, rule, hasLooked = false }: AttachmentBrought & { readonly file: UploadedFile },
    stillMay: () => Promise<unknown> = ALWAYS,
  ): Promise<string> {
    const faults = faultsOfAlternative(alternative);
    if (faults.length > 0) throw invalid(faults);
    const taken = await this.files.takeIn({ of, file }, (pages) => {
      const { refused, asked } = rule({ pages, alternative }, hasLooked);
      if (refused.length > 0 || asked.length > 0) throw fileRefused([...refused, ...asked]);
    });
    return this.files.orDrop(taken, () =>
      this.transactions.run(async () => {
        await stillMay();
        return this.rows.keep({ of }, alternative.normalize('NFC').trim(), taken);
      }),
    );
  }

  /**
   * Says what pages show, by their numbers; what is not named stays. Refuses with a sentence at the field `note-NUMBER`. Joins the
   * owner's transaction.
   */
  async describe({ of, id }: { of: string; id: string }, notes: ReadonlyMap<number, string>): Promise<void> {
    const faults = [...notes].flatMap(([number, note]) => {
      const message = faultOfNote(note);
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
    if ((await this.rows.forget([of], id)) === 0) throw noSuchAttachment();
  }

  /** With what they belong to, an erased case or a removed post: what was kept back for it too. */
  async removeAll(of: string): Promise<void> {
    await this.rows.forget([of, keptBackOf(of)]);
  }
}
