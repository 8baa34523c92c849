export { AttendanceRows, ROW_COLUMNS } from './attendance-rows.service.js';
export { CatchUpReaches } from './catch-up-reaches.service.js';
export { CaseReports, type CasesAsked } from './case-figures.service.js';
export {
  CASE_DEFINITIONS,
  CASE_GROUPINGS,
  sharedCases,
  type CaseCounts,
  type CaseGrouping,
} from './domain/case-figures.js';
export * from './domain/definitions.js';
export { USUAL_THRESHOLD } from './domain/disclosure.js';
export * from './domain/groupings.js';
export type { Indicator } from './domain/indicators.js';
export * from './domain/period.js';
export {
  CATCH_UP_DEFINITION,
  sharedCatchUpReach,
  type CatchUpReach,
  type SharedCatchUpReach,
} from './domain/reach-by-catch-up.js';
export {
  REACH_DEFINITIONS,
  REACH_GROUPINGS,
  reachTable,
  sharedReach,
  withReach,
  type Reach,
  type ReachGrouping,
  type ReachRow,
  type SharedReach,
} from './domain/reach.js';
export * from './domain/report.js';
export * from './domain/report-json.js';
export * from './domain/report-table.js';
export * from './domain/shared-list.js';
export * from './domain/shared-split.js';
export * from './domain/split-sheet.js';
export * from './domain/split-table.js';
export { Downloads, type Download, type DownloadAsked } from './downloads.service.js';
export * from './domain/table.js';
export { FILE_FORMATS, FILE_TYPES, fileOf, inPages, type FileFormat } from './files.js';
export { Indicators } from './indicators.service.js';
export { MissedQueries, type Missed } from './missed.queries.js';
export { NameQueries } from './name.queries.js';
export { Reaches } from './reach.service.js';
export { OF_PERSON } from './own/of-person.js';
export { OwnFiles, type OwnFile, type OwnFileLine } from './own/own-files.js';
export { OwnRecord } from './own/own-record.service.js';
export { listsAsJson, readableRows } from './lists-as-json.js';
export { camelName, JSON_COLUMNS } from './readable-row.js';
export { ReportingModule } from './reporting.module.js';
export * from './reporting.policy.js';
export { Reports, type ReportAsked } from './reports.service.js';
export type { Scope } from './scope.js';
export { SplitTables, type SplitAsked } from './split-tables.service.js';
