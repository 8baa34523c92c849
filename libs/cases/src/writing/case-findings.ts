import { AttachmentQueries } from '#attachments';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../domain/findings.js';
import type { CaseText } from '../domain/story.js';
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
    return [...(await this.check.of(text)), ...inFiles];
  }
}
