import type { Draft, DraftRow } from '../draft.js';
import type { Header } from '../text/header.js';
import { plain } from '../words/plain.js';
import type { Table } from './format.js';
import { linesWith, presencesUnder } from './rows.js';

const SCORE =
  /activity score|aktivität|score d'activité|puntuación de actividad|punteggio attività|pontuação de atividade|アクティビティスコア|活动评分|wynik aktywności/;

/**
 * BigBlueButton's learning dashboard: one row for each person. Its last row, "Anonymous", collects answers to
 * anonymous polls and is nobody.
 */
export async function bigBlueButtonCsv({ rows, headers }: Table): Promise<Draft | undefined> {
  const header = headers[0];
  if (!header || !isDashboard(header)) return undefined;
  const people = await presencesUnder(header, rows, { kind: 'person' });
  const present = people.filter((person) => person.joined !== undefined || person.minutes !== undefined);
  return {
    format: 'bigbluebutton-dashboard-csv',
    header: header.row.cells,
    meeting: {},
    rows: present,
    issues: pollRows(people.filter((person) => !present.includes(person))),
  };
}

function isDashboard({ row, columns }: Header): boolean {
  return (
    row.cells.some((cell) => SCORE.test(plain(cell))) && (columns.has('joined') || columns.has('duration'))
  );
}

function pollRows(rows: readonly DraftRow[]): NonNullable<Draft['issues']> {
  if (rows.length === 0) return [];
  const message = 'Rows with neither times nor a duration were left out: they collect anonymous answers.';
  return [{ level: 'info', code: 'rows-left-out', message, rows: linesWith(rows, () => true) }];
}
