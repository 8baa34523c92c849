import type { PartLine, PartRegister } from '#attendance';
import type { OptionRow } from '#study-days';
import { Paper } from '../../pdf/paper.js';
import type { Made } from '../run-sheet/run-sheet.pdf.js';
import { PERSONAL, ROOM_TO_SIGN, SIGN_COLUMNS, signatureRow } from '../run-sheet/sign-in-sheet.pdf.js';
import { clockSpan, groupsByOption } from './day-words.js';

/** For each room a list of its own: whoever holds the sheet stands at one door. */
const SPARE_LINES = 5;

/** The sheet to sign for one part of a study day. */
export async function partSheetOnPaper(
  { session, part, lines }: PartRegister,
  options: readonly OptionRow[],
  { by, at }: Made,
): Promise<Buffer> {
  const paper = await Paper.begin({ title: `Sign-in sheet: ${part.title}`, author: by, at });
  paper.heading(part.title);
  paper.paragraph(`${session.title}, ${clockSpan(part, session.timeZone)}`, { isStrong: true });
  paper.paragraph(PERSONAL);
  const spare = Array.from({ length: SPARE_LINES }, () => ['', '', '', '']);
  for (const [nth, { title, people }] of groupsByOption<PartLine>(lines, options).entries()) {
    if (nth > 0) paper.turn();
    paper.heading(title, 2);
    const rows = [...people.map(signatureRow), ...spare];
    paper.table({ columns: SIGN_COLUMNS, rows, rowHeight: ROOM_TO_SIGN });
  }
  return paper.bytes();
}
