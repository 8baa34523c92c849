import {
  AttachmentQueries,
  Attachments,
  type AttachmentBrought,
  type AttachmentRow,
  type FileRemark,
} from '#attachments';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving } from '../case-moving.js';
import { caseNotFound, notNow } from '../cases.errors.js';
import { CaseViews } from '../seeing/case-views.service.js';
import type { SeenCase } from '../seeing/cases-seen.js';
import { filesOfCase } from './files-of-case.js';

type FileGiven = Omit<AttachmentBrought, 'of'>;

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

  /** What was found in its files when they came, for its presenter and whoever looks at it first. */
  remarks({ row }: SeenCase): Promise<FileRemark[]> {
    return this.queries.remarks(filesOfCase(row.id));
  }

  /** The case, for whoever may bring files to it; who may not is refused before what they sent is looked at. */
  findToBring(actor: Actor, id: string): Promise<SeenCase> {
    return this.moving.allowed(actor, { id }, 'write');
  }

  /**
   * A case that was sent or erased while its file was drawn does not get it. What surely tells who somebody is stays with a draft
   * alone, where it stands in the way until a reviewer has let it be; once others read the case it is refused.
   */
  async add(actor: Actor, id: string, { isLookedAtFirst = false, ...given }: FileGiven): Promise<string> {
    const { row } = await this.findToBring(actor, id);
    const isOfDraft = isLookedAtFirst && row.status === 'draft';
    const brought = { of: filesOfCase(id), ...given, isLookedAtFirst: isOfDraft };
    return this.attachments.add(brought, () =>
      this.moving.within(actor, { id }, 'write', (_tables, { row: { status } }) => {
        if (isOfDraft && status !== 'draft') throw notNow(status);
        return Promise.resolve({});
      }),
    );
  }

  /** What pages of one show, by their numbers. */
  async describe(actor: Actor, id: string, file: string, notes: ReadonlyMap<number, string>): Promise<void> {
    await this.moving.within(actor, { id }, 'write', async () => {
      await this.attachments.describe({ of: filesOfCase(id), id: file }, notes);
      return {};
    });
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
