import { AuditModule } from '#audit';
import { ConferenceModule } from '#conference';
import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { Arrivals } from './check-in/arrivals.js';
import { CheckInQueries } from './check-in/check-in.queries.js';
import { CheckIns } from './check-in/check-ins.service.js';
import { Doors } from './check-in/doors.js';
import { Entries } from './entries.service.js';
import { Guests } from './guests/guests.service.js';
import { Vouching } from './guests/vouching.service.js';
import { AttendanceForgets } from './ledger/forgetting.js';
import { ImportQueries } from './imports/import.queries.js';
import { Imports } from './imports/imports.service.js';
import { Matching } from './imports/matching.service.js';
import { Previews } from './imports/preview.service.js';
import { QueueQueries } from './imports/queue.queries.js';
import { Reading } from './imports/reading.service.js';
import { Recognition } from './imports/recognition.service.js';
import { ReportReading } from './imports/report-reading.service.js';
import { WaitingFiles } from './imports/waiting-files.service.js';
import { AttendanceAudit } from './ledger/attendance-audit.js';
import { Conclusions } from './ledger/conclusions.service.js';
import { Freezing } from './ledger/freezing.service.js';
import { Ledger } from './ledger/ledger.service.js';
import { MovedSessions } from './ledger/moved-sessions.js';
import { PartEntries } from './parts/part-entries.service.js';
import { PartRegisters } from './parts/part-register.queries.js';
import { PartsOnRecord } from './parts/parts-on-record.js';
import { EvidenceQueries } from './register/evidence.queries.js';
import { LearningQueries } from './register/learning.queries.js';
import { LearningYearQueries } from './register/learning-years.queries.js';
import { RegisterQueries } from './register/register.queries.js';
import { TalkEntries } from './talks/talk-entries.service.js';
import { TalkEvidenceQueries } from './talks/talk-evidence.queries.js';
import { TalkRegisters } from './talks/talk-registers.queries.js';
import { TalksOnRecord } from './talks/talks-on-record.js';
import { SessionsOnRecord } from './session-facts.js';

const offered = [
  AttendanceAudit,
  CheckIns,
  Entries,
  EvidenceQueries,
  Guests,
  ImportQueries,
  Imports,
  LearningQueries,
  Matching,
  PartEntries,
  PartRegisters,
  Previews,
  QueueQueries,
  Reading,
  RegisterQueries,
  SessionsOnRecord,
  TalkEntries,
  TalkRegisters,
  Vouching,
  WaitingFiles,
];

@Module({
  imports: [AuditModule, ConferenceModule, PeopleModule],
  providers: [
    ...offered,
    Arrivals,
    AttendanceForgets,
    CheckInQueries,
    Doors,
    PartsOnRecord,
    Conclusions,
    Freezing,
    LearningYearQueries,
    Ledger,
    MovedSessions,
    Recognition,
    ReportReading,
    TalkEvidenceQueries,
    TalksOnRecord,
  ],
  exports: offered,
})
export class AttendanceModule {}
