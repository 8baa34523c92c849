import { remarksOnPages, type FileRule } from '#attachments';

/**
 * What surely tells who somebody is stays with a draft alone, and there only where its presenter says that it is none: it then
 * stands in the way until a reviewer has let it be. Once others read the case it is refused. Of all else the presenter is asked
 * when they send the case.
 */
export function ruleOfCase(isDraft: boolean): FileRule {
  return ({ pages }, isForReviewer) => {
    const message = remarksOnPages(pages, 'high');
    if (message === undefined || (isDraft && isForReviewer)) return { refused: [], asked: [] };
    const faults = [{ field: 'file', message }];
    return isDraft ? { refused: [], asked: faults } : { refused: faults, asked: [] };
  };
}
