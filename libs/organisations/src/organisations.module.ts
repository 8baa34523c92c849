import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { NetworkName } from './network.service.js';
import { OrganisationImport } from './organisation-import.service.js';
import { OrganisationQueries } from './organisations.queries.js';
import { Organisations } from './organisations.service.js';

const services = [OrganisationImport, Organisations, OrganisationQueries, NetworkName];

@Module({ imports: [AuditModule], providers: services, exports: services })
export class OrganisationsModule {}
