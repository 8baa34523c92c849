import type { RegisterLine, SessionFacts } from '#attendance';
import { whenInWords } from '#programme';
import { Paper } from '../../pdf/paper.js';
import type { Made } from './run-sheet.pdf.js';

/** Lines for people who come without having registered. */
const SPARE_LINES = 10;
export const ROOM_TO_SIGN = 26;

/** A list to sign at the door, by family name, with room for those whom nobody expected. */
export async function signInSheetOnPaper(
  session: SessionFacts,
  lines: readonly RegisterLine[],
  { by, at }: Made,
): Promise<Buffer> {
  const paper = await Paper.begin({ title: `Sign-in sheet: ${session.title}`, author: by, at });
  paper.heading(session.title);
  paper.paragraph(whenInWords(session.startsAt, session.endsAt, session.timeZone), { isStrong: true });
  paper.paragraph(PERSONAL);
  const expected = lines.filter(({ status }) => status !== 'apologies');
  const spare = Array.from({ length: SPARE_LINES }, () => ['', '', '', '']);
  paper.table({
    columns: SIGN_COLUMNS,
    rows: [...expected.map(signatureRow), ...spare],
    rowHeight: ROOM_TO_SIGN,
  });
  return paper.bytes();
}

export const PERSONAL =
  'This list is personal data. Keep it with you, enter it in the register the same day, and then destroy it safely.';

export const SIGN_COLUMNS = [
  { head: 'Name', share: 28 },
  { head: 'Job', share: 22 },
  { head: 'Workplace', share: 28 },
  { head: 'Signature', share: 22 },
];

export function signatureRow({ name, role, organisation }: RegisterLine): string[] {
  return [name, role, organisation ?? '', ''];
}
