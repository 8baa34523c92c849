import {
  AttachmentQueries,
  Attachments,
  type AttachmentRow,
  type FileRemark,
  type KeptBack,
} from '#attachments';
import type { UploadedFile } from '#http';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving } from '../case-moving.js';
import { caseNotFound } from '../cases.errors.js';
import { CaseViews } from '../seeing/case-views.service.js';
import type { SeenCase } from '../seeing/cases-seen.js';
import { fileComing } from './file-coming.js';
import { filesOfCase } from './files-of-case.js';

interface FileGiven {
  readonly file: UploadedFile;
  readonly alternative: string;
  /** What surely tells who somebody is waits for a reviewer, who looks at it before anybody else does. */
  readonly isLookedAtFirst?: boolean | undefined;
}

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

  /** What is no part of the case yet: its presenter alone sees it. */
  async keptBack({ row, why }: SeenCase): Promise<KeptBack | undefined> {
    return why === 'presenter' ? this.queries.keptBack(filesOfCase(row.id)) : undefined;
  }

  /** The case, for whoever may bring files to it; who may not is refused before what they sent is looked at. */
  findToBring(actor: Actor, id: string): Promise<SeenCase> {
    return this.moving.allowed(actor, { id }, 'write');
  }

  /** All of it or nothing: for programs, which send a file again as it was. */
  async add(
    actor: Actor,
    id: string,
    { file, alternative, isLookedAtFirst: hasLooked = false }: FileGiven,
  ): Promise<string> {
    const { row } = await this.findToBring(actor, id);
    const { of, rule, stillMay } = fileComing(this.moving, actor, row);
    return this.attachments.add({ of, rule, file, alternative, hasLooked }, () => stillMay(true));
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
