import { join, Reader, sql } from '#database';
import { StoredFiles } from '#storage';
import { Injectable } from '@nestjs/common';
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

export type PageRow = Pick<AttachmentPage, 'number' | 'width' | 'height' | 'words'>;

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

  /** One page as a picture. Not there where it belongs to something else than was asked about. */
  async page(wanted: { of: string; id: string; number: number }): Promise<{ type: string; bytes: Buffer }> {
    if (!Number.isSafeInteger(wanted.number)) throw noSuchAttachment();
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
      select attachment_id as "attachmentId", number as "number", width as "width", height as "height", words as "words"
      from attachment_page where attachment_id in (${join([...ids])}) order by attachment_id, number`);
    for (const { attachmentId, ...page } of rows) {
      const beside = found.get(attachmentId);
      if (beside) beside.push(page);
      else found.set(attachmentId, [page]);
    }
    return found;
  }
}
