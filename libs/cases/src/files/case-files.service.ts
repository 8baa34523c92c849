import { AttachmentQueries, Attachments, type AttachmentRow } from '#attachments';
import type { UploadedFile } from '#http';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving } from '../case-moving.js';
import { caseNotFound } from '../cases.errors.js';
import { CaseViews } from '../seeing/case-views.service.js';
import type { SeenCase } from '../seeing/cases-seen.js';
import { filesOfCase } from './files-of-case.js';

/** Documents and pictures of a case: whoever may read its story sees them, its presenter brings them while they write. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly views: CaseViews,
    private readonly moving: CaseMoving,
    private readonly attachments: Attachments,
    private readonly queries: AttachmentQueries,
  ) {}

  /** In the order in which they came. Looking is noted. */
  async list(actor: Actor, id: string): Promise<readonly AttachmentRow[]> {
    return this.of(await this.views.open(actor, id));
  }

  /** Of a case that was opened, and noted as such. */
  async of({ row, why }: SeenCase): Promise<readonly AttachmentRow[]> {
    if (why === undefined) throw caseNotFound();
    const of = filesOfCase(row.id);
    return (await this.queries.of([of])).get(of) ?? [];
  }

  /** Who may not write the case is refused before what they sent is looked at. */
  async refuseOthers(actor: Actor, id: string): Promise<void> {
    await this.moving.within(actor, { id }, 'write', () => Promise.resolve(undefined));
  }

  /** A case that was sent or erased while its file was drawn does not get it. */
  async add(actor: Actor, id: string, given: { file: UploadedFile; alternative: string }): Promise<string> {
    await this.refuseOthers(actor, id);
    const of = filesOfCase(id);
    const attachment = await this.attachments.add({ of, ...given });
    try {
      await this.moving.within(actor, { id }, 'write', () => Promise.resolve({}));
    } catch (error) {
      await this.attachments.remove({ of, id: attachment });
      throw error;
    }
    return attachment;
  }

  async remove(actor: Actor, id: string, attachment: string): Promise<void> {
    await this.moving.within(actor, { id }, 'write', async () => {
      await this.attachments.remove({ of: filesOfCase(id), id: attachment });
      return {};
    });
  }

  async page(actor: Actor, id: string, { file, number }: { file: string; number: number }) {
    await this.views.openPart(actor, id);
    return this.queries.page({ of: filesOfCase(id), id: file, number });
  }
}
