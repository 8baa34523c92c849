import { Module } from '@nestjs/common';
import { AudienceRoles } from './audience-roles.js';
import { HealthApi } from './health.api.js';
import { ImportApi, ImportsApi, MatchApi, UnmatchedApi } from './imports.api.js';
import { ListImportsApi } from './list-imports.api.js';
import { MeApi } from './me.api.js';
import { OrganisationsApi } from './organisations.api.js';
import { PeopleApi } from './people.api.js';
import { EvidenceApi, RegisterApi } from './register.api.js';
import { ReportsApi } from './reports.api.js';
import { RegistrationsApi } from './registrations.api.js';
import { RolesApi } from './roles.api.js';
import { SeriesApi } from './series.api.js';
import { SessionStatesApi } from './session-states.api.js';
import { SessionFilters } from './session-filters.js';
import { SessionsApi } from './sessions.api.js';
import { Whom } from './whom.js';

@Module({
  controllers: [
    EvidenceApi,
    HealthApi,
    ListImportsApi,
    ImportApi,
    ImportsApi,
    MatchApi,
    MeApi,
    OrganisationsApi,
    PeopleApi,
    RegisterApi,
    ReportsApi,
    RegistrationsApi,
    RolesApi,
    SeriesApi,
    SessionStatesApi,
    SessionsApi,
    UnmatchedApi, //
  ],
  providers: [AudienceRoles, SessionFilters, Whom],
})
export class ApiModule {}
