import type { Actor } from '#kernel';
import type { CaseMoving } from '../case-moving.js';
import { notNow } from '../cases.errors.js';
import type { CaseRow } from '../seeing/case.rows.js';
import { ruleOfCase } from './file-rule.js';
import { filesOfCase } from './files-of-case.js';

/**
 * What is asked of a file on its way into a case. A case that was sent or erased while its file was drawn does not get it: what
 * counts for a draft counts for nothing else. What only its presenter sees changes nothing of the case.
 */
export function fileComing(moving: CaseMoving, actor: Actor, { id, status }: CaseRow) {
  const isDraft = status === 'draft';
  return {
    of: filesOfCase(id),
    rule: ruleOfCase(isDraft),
    stillMay: (isSeen: boolean): Promise<void> =>
      moving.within(actor, { id }, 'write', (_tables, { row }) => {
        if (isDraft && row.status !== 'draft') throw notNow(row.status);
        return Promise.resolve(isSeen ? {} : undefined);
      }),
  };
}
