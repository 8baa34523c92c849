import { DatabaseModule } from '#database';
import { EventsModule } from '#events';
import { idempotencyEntities, IdempotencyModule } from '#idempotency';
import type { Clock } from '#kernel';
import { organisationsEntities, OrganisationsModule } from '#organisations';
import { peopleEntities, PeopleModule } from '#people';
import { programmeEntities, ProgrammeModule } from '#programme';
import { Module, type DynamicModule } from '@nestjs/common';
import { ClockModule } from './clock.module.js';
import type { Config } from './config.js';

/** Every table of every library. */
const entities: (new () => object)[] = [
  ...idempotencyEntities,
  ...organisationsEntities,
  ...peopleEntities,
  ...programmeEntities, //
];

/** The libraries without any surface: what the server, the command line and the tests all stand on. */
@Module({})
export class LibrariesModule {
  static with(config: Config, clock: Clock, options = { migrate: true }): DynamicModule {
    const settings = { url: config.databaseUrl, dataDir: config.dataDir };
    return {
      module: LibrariesModule,
      global: true,
      imports: [
        ClockModule.with(clock),
        EventsModule,
        DatabaseModule.with(settings, entities, options),
        IdempotencyModule,
        OrganisationsModule,
        PeopleModule,
        ProgrammeModule,
      ],
    };
  }
}
