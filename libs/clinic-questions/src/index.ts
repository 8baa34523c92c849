export { CaseBeginnings } from './case-beginnings.js';
export { ClinicAnswers } from './clinic-answers.service.js';
export { ClinicQuestionQueries, type ClinicQuestionRow, type WishRow } from './clinic-questions.queries.js';
export { ClinicQuestionsModule } from './clinic-questions.module.js';
export { ClinicQuestions } from './clinic-questions.service.js';
export { ThreadsToTake, type TakenThread } from './threads-to-take.js';
export { clinicQuestionsEntities } from './tables/index.js';
export { wayToClinic } from './domain/who-takes-it.js';
