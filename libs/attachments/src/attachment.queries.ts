import { join, Reader, sql } from '#database';
import type { Span } from '#identifiers';
import { StoredFiles } from '#storage';
import { Injectable } from '@nestjs/common';
import { isPageNumber, remarkOnPage, titleOf } from './domain/attachment-rules.js';
import { keptBackOf } from './domain/kept-back.js';
import { noSuchAttachment } from './attachments.errors.js';
import type { Attachment, AttachmentPage } from './tables/index.js';

export interface AttachmentRow {
  readonly id: string;
  readonly of: string;
  readonly kind: Attachment['kind'];
  readonly name: string | null;
  readonly alternative: string;
  readonly pages: readonly PageRow[];
}

export interface FileRemark {
  readonly attachmentId: string;
  readonly span: Span;
  /** Says what it looks like, quoting it: for who brought the file and who looks at it first. */
  readonly remark: string;
}

/** A file that waits for whoever brought it, with what was found in it. */
export interface KeptBack {
  readonly file: AttachmentRow;
  readonly remarks: readonly FileRemark[];
}

export type PageRow = Pick<AttachmentPage, 'number' | 'width' | 'height' | 'words' | 'note'>;

/** Asked by the owner's library, which has made sure that this person may see what they belong to. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly reader: Reader,
    private readonly files: StoredFiles,
  ) {}

  /** Of several owners by two statements: by owner, in the order in which they came. */
  async of(owners: readonly string[]): Promise<ReadonlyMap<string, AttachmentRow[]>> {
    const found = new Map<string, AttachmentRow[]>();
    if (owners.length === 0) return found;
    const rows = await this.reader.rows<Omit<AttachmentRow, 'pages'>>(sql`
      select id as "id", of as "of", kind as "kind", name as "name", alternative as "alternative"
      from attachment where of in (${join([...owners])}) order by of, id`);
    const pages = await this.pagesOf(rows.map(({ id }) => id));
    for (const row of rows) {
      const line = { ...row, pages: pages.get(row.id) ?? [] };
      const beside = found.get(row.of);
      if (beside) beside.push(line);
      else found.set(row.of, [line]);
    }
    return found;
  }

  /** What in its files may tell who somebody is, as it was found when they were taken in; in their order. */
  async remarks(of: string): Promise<FileRemark[]> {
    const files = (await this.of([of])).get(of) ?? [];
    const pages = await this.reader.rows<{
      attachmentId: string;
      number: number;
      words: string;
      found: string;
    }>(sql`
      select p.attachment_id as "attachmentId", p.number as "number", p.words as "words", p.found as "found"
      from attachment_page p join attachment a on a.id = p.attachment_id
      where a.of = ${of} and p.found <> '[]' order by a.id, p.number`);
    return pages.flatMap(({ attachmentId, number, words, found }) => {
      const at = files.findIndex(({ id }) => id === attachmentId);
      const title = files[at] ? titleOf(files[at], at) : '';
      return (JSON.parse(found) as Span[]).map((span) => {
        return { attachmentId, span, remark: `“${title}”: ${remarkOnPage(span, words, number)}` };
      });
    });
  }

  /** For nobody but whoever may bring files there. */
  async keptBack(of: string): Promise<KeptBack | undefined> {
    const under = keptBackOf(of);
    const file = (await this.of([under])).get(under)?.[0];
    return file && { file, remarks: await this.remarks(under) };
  }

  /** One page of that as a picture. */
  keptBackPage({ of, ...wanted }: { of: string; id: string; number: number }) {
    return this.page({ of: keptBackOf(of), ...wanted });
  }

  /** One page as a picture. Not there where it belongs to something else than was asked about. */
  async page(wanted: { of: string; id: string; number: number }): Promise<{ type: string; bytes: Buffer }> {
    if (!isPageNumber(wanted.number)) throw noSuchAttachment();
    const page = await this.reader.first<Pick<AttachmentPage, 'file' | 'type'>>(sql`
      select p.file as "file", p.type as "type" from attachment_page p join attachment a on a.id = p.attachment_id
      where a.of = ${wanted.of} and a.id = ${wanted.id} and p.number = ${wanted.number}`);
    if (!page) throw noSuchAttachment();
    return { type: page.type, bytes: await this.files.read(page.file) };
  }

  private async pagesOf(ids: readonly string[]): Promise<Map<string, PageRow[]>> {
    const found = new Map<string, PageRow[]>();
    if (ids.length === 0) return found;
    const rows = await this.reader.rows<PageRow & { attachmentId: string }>(sql`
      select attachment_id as "attachmentId", number as "number", width as "width", height as "height", words as "words",
        note as "note"
      from attachment_page where attachment_id in (${join([...ids])}) order by attachment_id, number`);
    for (const { attachmentId, ...page } of rows) {
      const beside = found.get(attachmentId);
      if (beside) beside.push(page);
      else found.set(attachmentId, [page]);
    }
    return found;
  }
}
