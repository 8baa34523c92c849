import type { Draft } from '../draft.js';
import type { ReadingOptions } from '../report.js';
import type { TableRow } from '../text/cells.js';
import { headersIn } from '../text/header.js';
import { bigBlueButtonCsv } from './bigbluebutton-csv.js';
import type { Table, TableFormat } from './format.js';
import { mappedColumns, unknownFormat } from './mapped-columns.js';
import { meetAttendance } from './meet.js';
import { moodleAttendance } from './moodle.js';
import { teamsActionList } from './teams-action-list.js';
import { teamsSections } from './teams-sections.js';
import { teamsSummary, teamsSummaryResaved } from './teams-summary.js';
import { webexAttendance } from './webex.js';
import { zoomParticipants } from './zoom.js';
import { zoomWebinar } from './zoom-webinar.js';

/** Every family of tables that we know. The first that takes a file reads it: the surest signs come first. */
const FORMATS: readonly TableFormat[] = [
  teamsSections,
  moodleAttendance,
  zoomWebinar,
  bigBlueButtonCsv,
  zoomParticipants,
  webexAttendance,
  meetAttendance,
  teamsActionList,
  teamsSummary,
  teamsSummaryResaved,
];

/** Reads a table by the first family that knows it, else by a person's map; refuses what is left. */
export async function draftFromTable(rows: readonly TableRow[], options: ReadingOptions): Promise<Draft> {
  const table: Table = { rows, headers: headersIn(rows), options };
  for (const format of FORMATS) {
    const draft = await format(table);
    if (draft) return draft;
  }
  if (options.columns) return mappedColumns(table, options.columns);
  throw unknownFormat(table);
}
