import { Module } from '@nestjs/common';
import { HealthApi } from './health.api.js';
import { MeApi } from './me.api.js';
import { OrganisationsApi } from './organisations.api.js';
import { PeopleApi } from './people.api.js';
import { RolesApi } from './roles.api.js';

@Module({
  controllers: [
    HealthApi,
    MeApi,
    OrganisationsApi,
    PeopleApi,
    RolesApi, //
  ],
})
export class ApiModule {}
