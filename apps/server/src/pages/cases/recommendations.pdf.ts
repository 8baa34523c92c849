import type { CaseRow, RecommendationRow } from '#cases';
import { Paper } from '../../pdf/paper.js';
import type { Made } from '../run-sheet/run-sheet.pdf.js';
import { dayOf, nameOfCase, NOT_URGENT, sessionWords } from './case-words.js';

interface Issued {
  readonly row: CaseRow;
  readonly issued: readonly RecommendationRow[];
  readonly timeZone: string;
}

/** What the group recommends, on paper: nothing of the story is on it. */
export async function recommendationsOnPaper(
  { row, issued, timeZone }: Issued,
  { by, at }: Made,
): Promise<Buffer> {
  const title = `Recommendations: ${nameOfCase(row)}`;
  const paper = await Paper.begin({ title, author: by, at });
  paper.heading(title);
  const session = sessionWords(row.session);
  if (session) paper.paragraph(`${session.title}, ${session.when}`, { isStrong: true });
  const on = issued[0]?.issuedAt;
  if (on) paper.paragraph(`Given to the presenter on ${dayOf(on, timeZone)}.`);
  const rows = issued.map(({ words, ownerName, ownerRole }, place) => [
    String(place + 1),
    words ?? '',
    `${ownerName}, ${ownerRole}`,
  ]);
  paper.table({ columns: COLUMNS, rows });
  paper.paragraph(NOT_URGENT);
  return paper.bytes();
}

const COLUMNS = [
  { head: 'No.', share: 8 },
  { head: 'What the group recommends', share: 62 },
  { head: 'Who sees to it', share: 30 },
];
