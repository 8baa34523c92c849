import { StudyDay } from './study-day.entity.js';
import { StudyDayChoice } from './study-day-choice.entity.js';
import { StudyDayNeed } from './study-day-need.entity.js';
import { StudyDayOption } from './study-day-option.entity.js';
import { StudyDayPart } from './study-day-part.entity.js';

export type { KeptRow } from './study-day-option.entity.js';
export { StudyDay, StudyDayChoice, StudyDayNeed, StudyDayOption, StudyDayPart };
export const studyDaysEntities: (new () => object)[] = [
  StudyDay,
  StudyDayPart,
  StudyDayOption,
  StudyDayChoice,
  StudyDayNeed,
];
