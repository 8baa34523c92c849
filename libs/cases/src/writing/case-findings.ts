import { AttachmentQueries } from '#attachments';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../domain/findings.js';
import { fieldsOf, type CaseText } from '../domain/story.js';
import { fieldOfFile, filesOfCase } from '../files/files-of-case.js';
import { IdentifierCheck } from './identifier-check.js';

/** All that may say who a child is: in the text as it stands now, and in the files as it was found when they came. */
@Injectable()
export class CaseFindings {
  constructor(
    private readonly check: IdentifierCheck,
    private readonly attachments: AttachmentQueries,
  ) {}

  async of(caseId: string, text: CaseText): Promise<Finding[]> {
    const inFiles = (await this.attachments.remarks(filesOfCase(caseId))).map(
      ({ attachmentId, span, remark }): Finding => {
        return { ...span, field: fieldOfFile(attachmentId), remark };
      },
    );
    return [...(await this.check.in([...fieldsOf(text), ...(await this.saidOfFiles(caseId))])), ...inFiles];
  }

  /** What their presenter says that they show can be changed, and is read anew each time. */
  private async saidOfFiles(caseId: string): Promise<(readonly [string, string])[]> {
    const of = filesOfCase(caseId);
    const files = (await this.attachments.of([of])).get(of) ?? [];
    return files.map(({ id, alternative, pages }) => {
      return [fieldOfFile(id), [alternative, ...pages.map(({ note }) => note)].join('\n')] as const;
    });
  }
}
