import { Module, UseInterceptors } from '@nestjs/common';
import { IdempotencyInterceptor } from '../setup/idempotency.interceptor.js';
import { AudienceRoles } from './audience-roles.js';
import { CaseLifeApi, CaseReviewApi } from './case-acts.api.js';
import { CaseFilesApi } from './case-files.api.js';
import { CaseFiguresApi } from './case-figures.api.js';
import { CasesShown } from './case-shown.js';
import { CasesApi } from './cases.api.js';
import { CaseAdviceApi, RecommendationApi, RecommendationsFound } from './recommendations.api.js';
import { CatchUpApi, SeenApi } from './catch-up.api.js';
import { CheckInApi } from './check-in.api.js';
import { NeedsApi, NeedsOfAllApi } from './day-needs.api.js';
import { DayRegisterApi, PartPeopleApi } from './day-register.api.js';
import { ClashesApi, PlanClashesApi } from './clashes.api.js';
import { ConferenceDaysApi, TalkRegisterApi } from './conference-days.api.js';
import { ConferencePlanApi } from './conference-plan.api.js';
import { ConferencesApi, StarsApi } from './conferences.api.js';
import { HealthApi } from './health.api.js';
import { IdentifiersApi } from './identifiers.api.js';
import { ImportApi, ImportsApi, MatchApi, UnmatchedApi } from './imports.api.js';
import { LeadersApi } from './leaders.api.js';
import { ListImportsApi } from './list-imports.api.js';
import { MeApi } from './me.api.js';
import { MyDataApi } from './my-data.api.js';
import { MyFilesApi } from './my-files.api.js';
import { MyRecordApi } from './my-record.api.js';
import { NotificationsApi } from './notifications.api.js';
import { OrganisationsApi } from './organisations.api.js';
import { PeopleApi } from './people.api.js';
import { EvidenceApi, RegisterApi } from './register.api.js';
import { IndicatorsApi } from './indicators.api.js';
import { ReportsApi } from './reports.api.js';
import { RegistrationsApi } from './registrations.api.js';
import { KeptPlacesApi, OfferApi } from './places.api.js';
import { PlanRoomsApi, PlanTalksApi } from './plan-things.api.js';
import { QuestionApi, TalkPlaceApi, TalkPlacesApi, TalkQuestionsApi } from './talks.api.js';
import { MarksApi, PostApi } from './post.api.js';
import { PostFilesApi } from './post-files.api.js';
import { PostsApi } from './posts.api.js';
import { PostsShown } from './posts-shown.js';
import { RolesApi } from './roles.api.js';
import { SearchApi } from './search.api.js';
import { SeriesEndingsApi } from './series-endings.api.js';
import { SeriesApi } from './series.api.js';
import { SessionStatesApi } from './session-states.api.js';
import { SessionFilters } from './session-filters.js';
import { SessionsApi } from './sessions.api.js';
import { ChoicesApi, StudyDayApi } from './study-days.api.js';
import { ThreadMovesApi } from './thread-moves.api.js';
import { ThreadApi, ThreadsApi } from './threads.api.js';
import { ThreadsShown } from './threads-shown.js';
import { Whom } from './whom.js';

const CONTROLLERS = [
  StarsApi,
  CaseAdviceApi,
  CaseFiguresApi,
  CaseFilesApi,
  CaseLifeApi,
  CaseReviewApi,
  CasesApi,
  CatchUpApi,
  CheckInApi,
  ChoicesApi,
  DayRegisterApi,
  ClashesApi,
  ConferenceDaysApi,
  ConferencePlanApi,
  ConferencesApi,
  EvidenceApi,
  HealthApi,
  IdentifiersApi,
  LeadersApi,
  ListImportsApi,
  ImportApi,
  ImportsApi,
  KeptPlacesApi,
  MatchApi,
  MeApi,
  MyDataApi,
  MyFilesApi,
  MyRecordApi,
  NeedsApi,
  NeedsOfAllApi,
  NotificationsApi,
  OfferApi,
  OrganisationsApi,
  PartPeopleApi,
  PeopleApi,
  PlanClashesApi,
  PlanRoomsApi,
  PlanTalksApi,
  MarksApi,
  PostApi,
  PostFilesApi,
  PostsApi,
  QuestionApi,
  RecommendationApi,
  RegisterApi,
  IndicatorsApi,
  ReportsApi,
  RegistrationsApi,
  RolesApi,
  SearchApi,
  SeenApi,
  SeriesApi,
  SeriesEndingsApi,
  SessionStatesApi,
  SessionsApi,
  StudyDayApi,
  TalkPlaceApi,
  TalkPlacesApi,
  TalkQuestionsApi,
  ThreadApi,
  ThreadMovesApi,
  ThreadsApi,
  TalkRegisterApi,
  UnmatchedApi,
];

// Pages have forms with notices instead: only the API knows a key that makes a call happen once.
for (const controller of CONTROLLERS) UseInterceptors(IdempotencyInterceptor)(controller);

@Module({
  controllers: CONTROLLERS,
  providers: [
    AudienceRoles,
    CasesShown,
    PostsShown,
    RecommendationsFound,
    SessionFilters,
    ThreadsShown,
    Whom,
  ],
})
export class ApiModule {}
