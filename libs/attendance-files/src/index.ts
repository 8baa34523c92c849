/**
 * Attendance files: whatever a meeting tool writes about who was there, read into one report.
 *
 * bytes → text (`text/`: what kind of file, which encoding, which delimiter, cells, headings)
 *       → draft (`formats/`: one file for each family; what its rows mean, times still as written)
 *       → report (`settling/`: the date order of the whole file, instants, people, what to look at)
 *
 * Words in many languages are data (`words/`). Nothing here knows the database, the session's people or the
 * time of day. A new family is one function in `formats/` and one line in `formats/table.ts`.
 */
export { readAttendanceFile } from './read-attendance-file.js';
export { AmbiguousDateOrder, type DateReading, MOST_BYTES, UnknownFormat } from './refusals.js';
export {
  type AttendanceReport,
  type ColumnMap,
  type DateOrder,
  type Issue,
  MAPPABLE_FIELDS,
  type MappableField,
  type MeetingFacts,
  type ReadingOptions,
  type ReportRow,
  type RowFlag,
  type RowKind,
} from './report.js';
