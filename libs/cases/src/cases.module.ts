import { AttachmentsModule } from '#attachments';
import { AuditModule } from '#audit';
import { PeopleModule } from '#people';
import { ProgrammeModule } from '#programme';
import { Module, type DynamicModule } from '@nestjs/common';
import { CaseAnswers } from './advice/case-answers.service.js';
import { FollowUps } from './advice/follow-ups.service.js';
import { FollowUpsByTheClock } from './advice/follow-ups-by-the-clock.js';
import { FollowUpPlans } from './advice/follow-up-plans.js';
import { Issuing } from './advice/issuing.service.js';
import { RecommendationQueries } from './advice/recommendation.queries.js';
import { Recommendations } from './advice/recommendations.service.js';
import { CaseLetters, CASES_SETTINGS, type CasesSettings } from './case-letters.js';
import { CaseLife } from './case-life.service.js';
import { CaseMoving } from './case-moving.js';
import { CaseWords } from './case-words.js';
import { CasesByTheClock } from './ending/cases-by-the-clock.js';
import { CasesForgotten } from './ending/forgetting.js';
import { StoryErasing } from './ending/story-erasing.js';
import { CaseFiles } from './files/case-files.service.js';
import { KeptBackCaseFiles } from './files/kept-back-case-files.service.js';
import { LessonChecks } from './lessons/lesson-checks.js';
import { LessonQueries } from './lessons/lesson.queries.js';
import { LessonSharing } from './lessons/lesson-sharing.js';
import { CaseLessons } from './lessons/lessons.service.js';
import { CaseBookings } from './review/case-bookings.js';
import { OverriddenFindings } from './review/overridden-findings.js';
import { CaseReleases } from './review/releases.service.js';
import { CaseReviews } from './review/reviews.service.js';
import { SessionsCalledOff } from './review/sessions-called-off.js';
import { CaseQueries } from './seeing/case.queries.js';
import { CasesSeen } from './seeing/cases-seen.js';
import { CaseTexts } from './seeing/case-text.queries.js';
import { CaseViews } from './seeing/case-views.service.js';
import { Lookers } from './seeing/lookers.js';
import { WaitingCases } from './seeing/waiting-cases.queries.js';
import { CaseSettings } from './settings/case-settings.service.js';
import { TemplateQueries } from './settings/template.queries.js';
import { CaseTemplates } from './settings/templates.service.js';
import { CaseFindings } from './writing/case-findings.js';
import { CaseWriting } from './writing/case-writing.service.js';
import { CaseDrafts } from './writing/drafts.service.js';
import { IdentifierCheck } from './writing/identifier-check.js';
import { SubmissionChecks } from './writing/submission-checks.js';
import { CaseSubmissions } from './writing/submissions.service.js';

const offered = [
  CaseAnswers,
  CaseBookings,
  CaseDrafts,
  CaseFiles,
  CaseLessons,
  CaseLife,
  CaseQueries,
  CaseReleases,
  CaseReviews,
  CasesByTheClock,
  CaseSettings,
  CaseSubmissions,
  CaseTemplates,
  CaseTexts,
  CaseViews,
  CaseWriting,
  FollowUps,
  FollowUpsByTheClock,
  IdentifierCheck,
  Issuing,
  KeptBackCaseFiles,
  LessonQueries,
  LessonSharing,
  Lookers,
  RecommendationQueries,
  Recommendations,
  SubmissionChecks,
  TemplateQueries,
  WaitingCases,
];

@Module({})
export class CasesModule {
  static with(settings: CasesSettings): DynamicModule {
    return {
      module: CasesModule,
      // What calls upon cases takes their services without saying their settings again.
      global: true,
      imports: [AttachmentsModule, AuditModule, PeopleModule, ProgrammeModule],
      providers: [
        ...offered,
        CaseLetters,
        CaseFindings,
        CaseMoving,
        CasesForgotten,
        CasesSeen,
        CaseWords,
        FollowUpPlans,
        LessonChecks,
        OverriddenFindings,
        SessionsCalledOff,
        StoryErasing,
        { provide: CASES_SETTINGS, useValue: settings },
      ],
      exports: offered,
    };
  }
}
