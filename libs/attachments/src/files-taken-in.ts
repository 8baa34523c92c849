import type { UploadedFile } from '#http';
import type { KnownNames } from '#identifiers';
import { StoredFiles } from '#storage';
import { Injectable } from '@nestjs/common';
import { notOurs, tellsWho } from './attachments.errors.js';
import { faultOfPages, readFor, type ReadPage } from './domain/attachment-rules.js';
import { isOurs, kindOfFile } from './domain/kind-of-file.js';
import { shownName } from './domain/shown-name.js';
import { DrawnFiles, type DrawnPage } from './drawing/drawn-files.js';
import type { Attachment, AttachmentPage } from './tables/index.js';

export interface TakenIn {
  readonly kind: Attachment['kind'];
  readonly name: string | null;
  readonly pages: readonly Omit<AttachmentPage, 'attachmentId' | 'number'>[];
}

/** How what a file says is read. */
interface Reading {
  readonly known: KnownNames;
  readonly isLookedAtFirst: boolean;
}

/** A file that somebody sent, on its way to pages that we drew ourselves; the file itself goes no further. */
@Injectable()
export class FilesTakenIn {
  constructor(
    private readonly drawing: DrawnFiles,
    private readonly files: StoredFiles,
  ) {}

  /** Refuses what surely tells who somebody is, unless a second person looks at it before anybody else does. */
  async takeIn({ bytes, fileName }: UploadedFile, { known, isLookedAtFirst }: Reading): Promise<TakenIn> {
    const kind = kindOfFile(bytes);
    if (!isOurs(kind)) throw notOurs(kind);
    const pages = await this.drawing.draw(kind, bytes);
    const read = readFor(
      pages.map(({ words }) => keepable(words)),
      known,
    );
    const fault = faultOfPages(read);
    if (fault && !isLookedAtFirst) throw tellsWho(fault);
    return {
      kind: kind === 'pdf' ? 'document' : 'picture',
      name: shownName(fileName, known),
      pages: await this.keep(pages, read),
    };
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
