import { Paper } from '../../pdf/paper.js';
import type { RunSheet } from './run-sheet.page.js';

export interface Made {
  readonly by: string;
  readonly at: Date;
}

/** The run sheet on paper. */
export async function runSheetOnPaper(sheet: RunSheet, { by, at }: Made): Promise<Buffer> {
  const paper = await Paper.begin({ title: sheet.title, author: by, at });
  paper.heading(sheet.heading);
  paper.paragraph(sheet.when, { isStrong: true });
  paper.paragraph(sheet.place);
  paper.paragraph(sheet.coming);
  if (sheet.link) paper.paragraph(`Link to the room: ${sheet.link}`);
  if (sheet.code) paper.paragraph(`Code for checking in: ${sheet.code}`);
  paper.heading('Agenda', 2);
  if (sheet.rows.length > 0) paper.table({ columns: COLUMNS, rows: sheet.rows });
  paper.paragraph([sheet.unplanned, sheet.ends].filter(Boolean).join(' '));
  paper.heading('Who does what', 2);
  if (sheet.parts.length > 0) paper.table({ columns: PARTS, rows: sheet.parts });
  return paper.bytes();
}

const COLUMNS = [
  { head: 'Time', share: 15 },
  { head: 'What', share: 34 },
  { head: 'Who', share: 20 },
  { head: 'Notes', share: 31 },
];

const PARTS = [
  { head: 'Name', share: 30 },
  { head: 'Part', share: 20 },
  { head: 'Job and workplace', share: 50 },
];
