import type { TalkRegister } from '#attendance';
import { Paper } from '../../pdf/paper.js';
import type { Made } from '../run-sheet/run-sheet.pdf.js';
import { PERSONAL, ROOM_TO_SIGN, SIGN_COLUMNS, signatureRow } from '../run-sheet/sign-in-sheet.pdf.js';
import { clockSpan } from '../study-days/day-words.js';

/** For those whom nobody expected. */
const SPARE_LINES = 10;

/** The sheet to sign for one talk: everybody of the day, since nobody says beforehand which talk they will hear. */
export async function talkSheetOnPaper(
  { session, talk, lines }: TalkRegister,
  { by, at }: Made,
): Promise<Buffer> {
  const paper = await Paper.begin({ title: `Sign-in sheet: ${talk.title}`, author: by, at });
  paper.heading(talk.title);
  const where = `${session.title}, ${clockSpan(talk, session.timeZone)}, ${talk.room}`;
  paper.paragraph(where, { isStrong: true });
  paper.paragraph(PERSONAL);
  const spare = Array.from({ length: SPARE_LINES }, () => ['', '', '', '']);
  const rows = [...lines.map(signatureRow), ...spare];
  paper.table({ columns: SIGN_COLUMNS, rows, rowHeight: ROOM_TO_SIGN });
  return paper.bytes();
}
