import { StudyDay } from './study-day.entity.js';
import { StudyDayChoice } from './study-day-choice.entity.js';
import { StudyDayOption } from './study-day-option.entity.js';
import { StudyDayPart } from './study-day-part.entity.js';

export { StudyDay, StudyDayChoice, StudyDayOption, StudyDayPart };
export const studyDaysEntities: (new () => object)[] = [
  StudyDay,
  StudyDayPart,
  StudyDayOption,
  StudyDayChoice,
];
