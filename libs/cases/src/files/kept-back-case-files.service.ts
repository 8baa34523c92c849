import { AttachmentQueries, KeptBackFiles, type FileInForm } from '#attachments';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving } from '../case-moving.js';
import { fileComing } from './file-coming.js';
import { filesOfCase } from './files-of-case.js';

interface CaseFileInForm extends Pick<FileInForm, 'file' | 'alternative' | 'meant'> {
  /** What surely tells who somebody is waits for a reviewer, who looks at it before anybody else does. */
  readonly isLookedAtFirst: boolean;
}

/** A file of a form that is no part of its case yet, since something is asked of it: nobody but the presenter sees it. */
@Injectable()
export class KeptBackCaseFiles {
  constructor(
    private readonly moving: CaseMoving,
    private readonly files: KeptBackFiles,
    private readonly queries: AttachmentQueries,
  ) {}

  async bring(actor: Actor, id: string, { isLookedAtFirst, ...form }: CaseFileInForm): Promise<string> {
    const { row } = await this.moving.allowed(actor, { id }, 'write');
    const { of, rule, stillMay } = fileComing(this.moving, actor, row);
    return this.files.bring({ ...form, of, rule, hasLooked: isLookedAtFirst }, stillMay);
  }

  async remove(actor: Actor, id: string, file: string): Promise<void> {
    await this.moving.allowed(actor, { id }, 'write');
    await this.files.remove(filesOfCase(id), file);
  }

  async page(actor: Actor, id: string, { file, number }: { file: string; number: number }) {
    await this.moving.allowed(actor, { id }, 'write');
    return this.queries.keptBackPage({ of: filesOfCase(id), id: file, number });
  }
}
