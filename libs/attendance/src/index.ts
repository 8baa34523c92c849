export { AttendanceModule } from './attendance.module.js';
export * from './attendance.events.js';
export * from './attendance.policy.js';
export type { AtTheDoor } from './check-in/arrivals.js';
export { CheckIns, type Door } from './check-in/check-ins.service.js';
export type { ComingFor } from './check-in/doors.js';
export { STEP as DOOR_STEP } from './check-in/door-code.js';
export { FLAGS, type Flag } from './domain/conclusion.js';
export { STATUSES, type AttendanceStatus, type Source, type Verdict } from './domain/evidence.js';
export { importSentence, reportInWords } from './domain/import-words.js';
export { clockTime, fullDay, minutesInWords, roundedMinutes } from './domain/words.js';
export { Entries, type Correction, type HandEntry, type LiveSpan, type Named } from './entries.service.js';
export type { GuestDraft } from './guests/guest-draft.js';
export { Guests, type EarlierVisits } from './guests/guests.service.js';
export { Vouching, type Colleague } from './guests/vouching.service.js';
export { AttendanceAudit, type AttendanceProof } from './ledger/attendance-audit.js';
export { ImportQueries, type ImportAnswer, type ImportLine } from './imports/import.queries.js';
export { Imports } from './imports/imports.service.js';
export { Matching, type Decision } from './imports/matching.service.js';
export { Previews, type Change, type Preview } from './imports/preview.service.js';
export { QueueQueries, type SessionWaiting } from './imports/queue.queries.js';
export { Reading, type Upload } from './imports/reading.service.js';
export type { Decided, Waiting } from './imports/waiting.js';
export { WaitingFiles } from './imports/waiting-files.service.js';
export { NOT_IN_PART, PartEntries } from './parts/part-entries.service.js';
export { SIGNED_AT_ONCE } from './parts/whom.js';
export { TalkEntries } from './talks/talk-entries.service.js';
export {
  TalkRegisters,
  type TalkRegister,
  type TalksLine,
  type TalksRegister,
} from './talks/talk-registers.queries.js';
export {
  PartRegisters,
  type DayLine,
  type DayRegister,
  type PartLine,
  type PartRegister,
} from './parts/part-register.queries.js';
export { EvidenceQueries, type EvidenceRow } from './register/evidence.queries.js';
export { LearningQueries, type LearningLine } from './register/learning.queries.js';
export type { LearningYear } from './register/learning-years.queries.js';
export { RegisterQueries, type RegisterCounts, type RegisterLine } from './register/register.queries.js';
export { SessionsOnRecord, type SessionFacts } from './session-facts.js';
export * from './tables/index.js';
