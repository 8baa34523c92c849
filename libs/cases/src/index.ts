export { CaseAnswers, type AnswerRow } from './advice/case-answers.service.js';
export { FollowUpsByTheClock } from './advice/follow-ups-by-the-clock.js';
export { FollowUps, type FollowUpAnswer } from './advice/follow-ups.service.js';
export { Issuing } from './advice/issuing.service.js';
export {
  RecommendationQueries,
  type FollowUpRow,
  type RecommendationRow,
} from './advice/recommendation.queries.js';
export { Recommendations } from './advice/recommendations.service.js';
export { CaseTakenAway } from './cases.events.js';
export { CaseLife } from './case-life.service.js';
export type { CasesSettings } from './case-letters.js';
export type { CaseMeant } from './case-moving.js';
export { CasesModule } from './cases.module.js';
export { kindsInWords, notLookedAt, type Finding } from './domain/findings.js';
export * from './domain/follow-up.js';
export * from './domain/moves.js';
export * from './domain/story.js';
export { linesOf, partsAsText, partsIn, type Template } from './domain/template.js';
export { isOfHub, mayDo, mayMove, type CaseDeed } from './domain/who-may-act.js';
export * from './domain/who-may-see.js';
export { CasesByTheClock } from './ending/cases-by-the-clock.js';
export { CaseFiles } from './files/case-files.service.js';
export { KeptBackCaseFiles } from './files/kept-back-case-files.service.js';
export { fieldOfFile } from './files/files-of-case.js';
export { LessonQueries, type LessonRow } from './lessons/lesson.queries.js';
export { LessonSharing } from './lessons/lesson-sharing.js';
export { CaseLessons } from './lessons/lessons.service.js';
export { CaseReleases } from './review/releases.service.js';
export { CaseBookings } from './review/case-bookings.js';
export { CaseReviews } from './review/reviews.service.js';
/** For rooms and pages of sessions: `ofSession(actor, sessionId)` gives the cases that this person may read, in order. */
export { CASE_LISTS, CaseQueries, type CaseList } from './seeing/case.queries.js';
export type { CaseRow } from './seeing/case.rows.js';
export { CaseTexts, type WordRow } from './seeing/case-text.queries.js';
export { CaseViews, type ViewRow } from './seeing/case-views.service.js';
export type { SeenCase } from './seeing/cases-seen.js';
export { Lookers } from './seeing/lookers.js';
export { WaitingCases, type WaitingCase } from './seeing/waiting-cases.queries.js';
export { CaseSettings, onlyCoordinatorsSet, type ReviewerRow } from './settings/case-settings.service.js';
export { TemplateQueries, type TemplateRow } from './settings/template.queries.js';
export { CaseTemplates, type TemplateDraft } from './settings/templates.service.js';
export { casesEntities } from './tables/index.js';
export { markOfAnswers } from './writing/answers-marked.js';
export { CaseWriting, type CaseWish } from './writing/case-writing.service.js';
export { CaseDrafts } from './writing/drafts.service.js';
export { IdentifierCheck } from './writing/identifier-check.js';
export { SubmissionChecks, type Checked } from './writing/submission-checks.js';
export { CaseSubmissions } from './writing/submissions.service.js';
