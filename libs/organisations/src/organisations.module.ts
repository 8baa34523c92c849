import { Module } from '@nestjs/common';
import { NetworkName } from './network.service.js';
import { OrganisationQueries } from './organisations.queries.js';
import { Organisations } from './organisations.service.js';

const services = [Organisations, OrganisationQueries, NetworkName];

@Module({ providers: services, exports: services })
export class OrganisationsModule {}
