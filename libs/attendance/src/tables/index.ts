import { Alias } from './alias.entity.js';
import { Attendance } from './attendance.entity.js';
import { ColumnMapping } from './column-mapping.entity.js';
import { EvidenceWithdrawal } from './evidence-withdrawal.entity.js';
import { Evidence } from './evidence.entity.js';
import { Guest } from './guest.entity.js';
import { ImportMatch } from './import-match.entity.js';
import { ImportRow } from './import-row.entity.js';
import { MeetingImport } from './meeting-import.entity.js';
import { Register } from './register.entity.js';
import { WaitingFile } from './waiting-file.entity.js';

export {
  Alias,
  Attendance,
  ColumnMapping,
  Evidence,
  EvidenceWithdrawal,
  Guest,
  ImportMatch,
  ImportRow,
  MeetingImport,
  Register,
  WaitingFile,
};

export const attendanceEntities: (new () => object)[] = [
  Alias,
  Attendance,
  ColumnMapping,
  Evidence,
  EvidenceWithdrawal,
  Guest,
  ImportMatch,
  ImportRow,
  MeetingImport,
  Register,
  WaitingFile,
];
