import type { UploadedFile } from '#http';
import { StoredFiles } from '#storage';
import { Injectable } from '@nestjs/common';
import { notOurs } from './attachments.errors.js';
import type { ReadPage } from './domain/attachment-rules.js';
import { isOurs, kindOfFile } from './domain/kind-of-file.js';
import { shownName } from './domain/shown-name.js';
import { DrawnFiles, type DrawnPage } from './drawing/drawn-files.js';
import { NamesLookedFor } from './names-looked-for.js';
import { readPages } from './reading.js';
import type { Attachment, AttachmentPage } from './tables/index.js';

export interface TakenIn {
  readonly kind: Attachment['kind'];
  readonly name: string | null;
  readonly pages: readonly Omit<AttachmentPage, 'attachmentId' | 'number'>[];
}

/** A file that somebody sent, on its way to pages that we drew ourselves; the file itself goes no further. */
@Injectable()
export class FilesTakenIn {
  constructor(
    private readonly drawing: DrawnFiles,
    private readonly files: StoredFiles,
    private readonly names: NamesLookedFor,
  ) {}

  /** `look` refuses by throwing, before anything of it is on the disk. */
  async takeIn(
    { of, file: { bytes, fileName } }: { readonly of: string; readonly file: UploadedFile },
    look: (pages: readonly ReadPage[]) => void,
  ): Promise<TakenIn> {
    const kind = kindOfFile(bytes);
    if (!isOurs(kind)) throw notOurs(kind);
    const pages = await this.drawing.draw(kind, bytes);
    const all = await this.names.all();
    const read = await readPages(
      pages.map(({ words }) => keepable(words)),
      this.names.among(all, of),
    );
    look(read);
    return {
      kind: kind === 'pdf' ? 'document' : 'picture',
      // Of whoever brings it too: a post may show no name.
      name: shownName(fileName, all),
      pages: await this.keep(pages, read),
    };
  }

  /** What did not come into the database leaves nothing on the disk. */
  async orDrop<T>(taken: TakenIn, keep: () => Promise<T>): Promise<T> {
    try {
      return await keep();
    } catch (error) {
      await this.drop(taken.pages.map(({ file }) => file));
      throw error;
    }
  }

  async drop(names: readonly string[]): Promise<void> {
    for (const name of names) await this.files.drop(name);
  }

  private async keep(pages: readonly DrawnPage[], read: readonly ReadPage[]): Promise<TakenIn['pages']> {
    const kept: TakenIn['pages'][number][] = [];
    try {
      for (const [at, { bytes, type, width, height }] of pages.entries()) {
        const { name: file } = await this.files.keep(bytes, [type]);
        kept.push({ file, type, width, height, words: '', note: '', found: [], ...read[at] });
      }
      return kept;
    } catch (error) {
      await this.drop(kept.map(({ file }) => file));
      throw error;
    }
  }
}

/** Letters that no engine keeps come out of PDFs now and then. */
function keepable(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim();
}
