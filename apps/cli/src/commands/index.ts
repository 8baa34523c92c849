import type { Command } from '../command.js';
import { audit } from './audit.js';
import { backup } from './backup.js';
import { demoLoad, demoWipe } from './demo.js';
import { doctor } from './doctor.js';
import { exportAttendance } from './export-attendance.js';
import { exportEverything } from './export-everything.js';
import { exportReach } from './export-reach.js';
import { importAttendance } from './import-attendance.js';
import { importOrganisations, importPeople } from './import-lists.js';
import { importSchedule } from './import-schedule.js';
import { janusConfigure } from './janus-configure.js';
import { jobsList, jobsRetry } from './jobs.js';
import { migrate } from './migrate.js';
import { restore } from './restore.js';
import { tokenCreate } from './token-create.js';
import { userCreate } from './user-create.js';
import { userLink } from './user-link.js';

/** In the order of the help. */
export const commands: readonly Command[] = [
  migrate,
  ...[demoLoad, demoWipe],
  ...[userCreate, userLink, tokenCreate],
  ...[importPeople, importOrganisations, importSchedule, importAttendance],
  ...[exportAttendance, exportReach, exportEverything],
  ...[backup, restore],
  ...[doctor, audit, janusConfigure],
  ...[jobsList, jobsRetry],
];
