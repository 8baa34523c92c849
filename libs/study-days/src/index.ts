export { DayChoices, type Choices } from './day-choices.service.js';
export { DayPlans, type DayPlan } from './day-plans.service.js';
export { DayQueries, type DayRow, type OptionRow, type PartRow } from './day.queries.js';
export * from './domain/day.js';
export * from './domain/day-text.js';
export { StudyDaysModule } from './study-days.module.js';
export { UnchosenQueries, type Unchosen } from './unchosen.queries.js';
export { dayNotFound } from './study-days.errors.js';
export { studyDaysEntities } from './tables/index.js';
