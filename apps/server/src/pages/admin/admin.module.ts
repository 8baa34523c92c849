import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { AdminController } from './admin.controller.js';
import { ListImportController } from './list-import.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { PeopleController } from './people.controller.js';
import { PersonChoices, PersonDesk, PersonHistory } from './person-desk.js';
import { RolesController } from './roles.controller.js';
import { SchemesController } from './schemes.controller.js';

/** The coordinator's desk: people, organisations, roles and reporting schemes. */
@Module({
  imports: [AuditModule],
  // The import's fixed addresses come before those with an id in them.
  controllers: [
    AdminController,
    ListImportController,
    PeopleController,
    OrganisationsController,
    RolesController,
    SchemesController,
  ],
  providers: [PersonChoices, PersonDesk, PersonHistory],
})
export class AdminModule {}
