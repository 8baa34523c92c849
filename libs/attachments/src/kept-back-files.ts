import { Reader, sql, Transactions, type Sql } from '#database';
import type { UploadedFile } from '#http';
import { invalid, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  anotherIsKeptBack,
  fileKeptBack,
  fileRefused,
  NO_FILE,
  noSuchAttachment,
} from './attachments.errors.js';
import { AttachmentRows } from './attachment-rows.js';
import type { AttachmentBrought } from './attachments.service.js';
import { faultsOfAlternative, unfinished, type ReadPage } from './domain/attachment-rules.js';
import { ALL_KEPT_BACK, KEPT_BACK_FOR, keptBackOf } from './domain/kept-back.js';
import { FilesTakenIn } from './files-taken-in.js';
import { Attachment, AttachmentPage } from './tables/index.js';

/** What a form sent: a file, or that the one which is kept back is meant. */
export interface FileInForm extends AttachmentBrought {
  /** Nothing where none was chosen. */
  readonly file?: UploadedFile | undefined;
  /** The one that the form showed: what was said of it counts for no other. */
  readonly meant?: string | undefined;
}

/** Asked in the transaction in which a file is kept: whether they still may, and whether others see it from now on. */
export type StillMay = (isSeen: boolean) => Promise<unknown>;

const AT_ONCE = 100;

/**
 * A file of which something is asked waits for whoever brought it, since a browser forgets the files of a form that is drawn
 * again. One for each owner: another one takes its place.
 */
@Injectable()
export class KeptBackFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly rows: AttachmentRows,
    private readonly files: FilesTakenIn,
  ) {}

  /**
   * Adds the file of a form. Where something is asked of it, or of what was said about it, it is kept back and the refusal says
   * what; what has to go is kept nowhere. Call it outside a transaction.
   */
  bring(form: FileInForm, stillMay: StillMay): Promise<string> {
    const { file, ...rest } = form;
    return file ? this.anew({ ...rest, file }, stillMay) : this.again(rest, stillMay);
  }

  async remove(of: string, id: string): Promise<void> {
    if ((await this.rows.forget([keptBackOf(of)], id)) === 0) throw noSuchAttachment();
  }

  /** With whoever brought them: `owners` asks for what they belong to, as `case:ID`. Joins the caller's transaction. */
  async forgetOf(owners: Sql): Promise<void> {
    await this.forget(
      sql`of like ${ALL_KEPT_BACK} and of in (select ${keptBackOf('')} || owner from (${owners}) theirs)`,
    );
  }

  /** Timed work: what nobody came back to. Answers how many. */
  forgetOld(): Promise<number> {
    const before = +this.rows.now() - KEPT_BACK_FOR;
    return this.forget(sql`of like ${ALL_KEPT_BACK} and added_at <= ${before} order by id limit ${AT_ONCE}`);
  }

  private async anew(
    { of, file, alternative, rule, hasLooked = false, meant }: FileInForm & { readonly file: UploadedFile },
    stillMay: StillMay,
  ): Promise<string> {
    const faults = faultsOfAlternative(alternative);
    const taken = await this.files.takeIn({ of, file }, (pages) => {
      const { refused, asked } = rule({ pages, alternative }, hasLooked && meant === undefined);
      if (refused.length > 0) throw fileRefused([...refused, ...faults]);
      faults.push(...asked);
    });
    const isKeptBack = faults.length > 0;
    const id = await this.files.orDrop(taken, () =>
      this.transactions.run(async () => {
        await stillMay(!isKeptBack);
        await this.rows.forget([keptBackOf(of)]);
        const words = isKeptBack ? unfinished(alternative) : finished(alternative);
        return this.rows.keep({ of, isKeptBack }, words, taken);
      }),
    );
    if (isKeptBack) throw fileKeptBack(faults);
    return id;
  }

  /** Pressed twice it is added once. */
  private async again(form: FileInForm, stillMay: StillMay): Promise<string> {
    const { of, alternative, meant } = form;
    const done = await this.transactions.run(async (tables) => {
      if (meant !== undefined && (await tables.existsBy(Attachment, { of, id: meant })))
        return { id: meant, faults: [] };
      const kept = await tables.findOneBy(Attachment, { of: keptBackOf(of) });
      if (!kept || meant === undefined) throw invalid([NO_FILE, ...faultsOfAlternative(alternative)]);
      if (meant !== kept.id) throw fileKeptBack([anotherIsKeptBack()]);
      const faults = await faultsOf(tables, form, kept);
      const isKeptBack = faults.length > 0;
      await stillMay(!isKeptBack);
      const words = isKeptBack
        ? { alternative: unfinished(alternative) }
        : { of, alternative: finished(alternative) };
      await tables.update(Attachment, { id: kept.id }, words);
      return { id: kept.id, faults };
    });
    if (done.faults.length > 0) throw fileKeptBack(done.faults);
    return done.id;
  }

  private forget(which: Sql): Promise<number> {
    return this.transactions.run(async () => {
      const rows = await this.reader.rows<{ id: string; of: string }>(
        sql`select id as "id", of as "of" from attachment where ${which}`,
      );
      for (const { id, of } of rows) await this.rows.forget([of], id);
      return rows.length;
    });
  }
}

async function faultsOf(tables: EntityManager, form: FileInForm, { id }: Attachment): Promise<FieldError[]> {
  const { alternative, rule, hasLooked = false } = form;
  const pages: ReadPage[] = await tables.find(AttachmentPage, {
    where: { attachmentId: id },
    order: { number: 'ASC' },
  });
  const { refused, asked } = rule({ pages, alternative }, hasLooked);
  // The rule may have become stricter since, as others read the case now: it waits on, to be taken away or for better times.
  return [...refused, ...faultsOfAlternative(alternative), ...asked];
}

function finished(alternative: string): string {
  return alternative.normalize('NFC').trim();
}
