import { remarksOnPages, type FileRule } from '#attachments';
import { askedOnce, faultsOfWhatTells } from '../domain/what-tells.js';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The rule of a post's text, for a file on it: what surely tells who a patient is has to go, of what may its writer is asked
 * once. Nobody is called from a file.
 */
export const ruleOfPost: FileRule = ({ pages, alternative }, hasLooked) => {
  const sure = remarksOnPages(pages, 'high');
  const doubtful = hasLooked ? undefined : remarksOnPages(pages, 'medium');
  const said = faultsOfWhatTells('alternative', alternative, { hasLooked, called: NOBODY });
  const shown = doubtful === undefined ? [] : [{ field: 'looked', message: doubtful }];
  return {
    refused: sure === undefined ? [] : [{ field: 'file', message: sure }],
    // What surely tells in the sentence beside it is asked to go from that of every file, whosesoever it is.
    asked: askedOnce([...said, ...shown]).filter(({ field }) => field !== 'alternative'),
  };
};
