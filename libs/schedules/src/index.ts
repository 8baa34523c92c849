/**
 * Conference programmes as other software exchanges them: read leniently, written strictly.
 *
 * bytes → loose (`read-xml.ts`, `read-json.ts`: what stands there, nothing sure)
 *       → schedule (`mending/`: put right, with a note of everything mended or left out)
 *       → bytes (`write-xml.ts`, `write-json.ts`: the one profile that every known reader takes)
 *
 * Nothing here knows the database or the time of day.
 */
export { readSchedule } from './read-schedule.js';
export type {
  Note,
  Schedule,
  ScheduleDay,
  ScheduleEvent,
  ScheduleLink,
  SchedulePerson,
  ScheduleRead,
  ScheduleRoom,
  ScheduleTrack,
} from './schedule.js';
export type { Publication } from './profile.js';
export { scheduleJson } from './write-json.js';
export { scheduleXml } from './write-xml.js';
export { acronymFrom, slugFor, slugged } from './mending/names.js';
export { numberFrom, uuid5 } from './mending/uuid5.js';
export { noteInWords } from './note-words.js';
