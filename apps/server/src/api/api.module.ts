import { Module } from '@nestjs/common';
import { HealthApi } from './health.api.js';
import { ImportApi, ImportsApi, MatchApi, UnmatchedApi } from './imports.api.js';
import { MeApi } from './me.api.js';
import { OrganisationsApi } from './organisations.api.js';
import { PeopleApi } from './people.api.js';
import { EvidenceApi, RegisterApi } from './register.api.js';
import { ReportsApi } from './reports.api.js';
import { RolesApi } from './roles.api.js';
import { Whom } from './whom.js';

@Module({
  controllers: [
    EvidenceApi,
    HealthApi,
    ImportApi,
    ImportsApi,
    MatchApi,
    MeApi,
    OrganisationsApi,
    PeopleApi,
    RegisterApi,
    ReportsApi,
    RolesApi,
    UnmatchedApi, //
  ],
  providers: [Whom],
})
export class ApiModule {}
