import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DatabaseCare } from './database-care.js';
import { Database } from './database.js';
import { Migrator } from './migrator.js';
import { Reader } from './reader.js';
import sql from 'sql-template-tag';
import type { DatabaseSettings, Entities } from './settings.js';
import { Transactions } from './transactions.js';

const CHECK = sql`select 1 as ready`;

/** Connects and migrates before any other library starts, and closes after the last has stopped. */
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reader) private readonly reader: Reader,
  ) {}

  /** `entities` are listed by the app, which alone knows every library. */
  static with(settings: DatabaseSettings, entities: Entities, options = { migrate: true }): DynamicModule {
    const connected = {
      provide: Database,
      useFactory: async (): Promise<Database> => {
        const database = new Database(settings, entities);
        await database.connect();
        if (options.migrate) await new Migrator(database).migrate();
        return database;
      },
    };
    return {
      module: DatabaseModule,
      global: true,
      providers: [connected, DatabaseCare, Transactions, Reader, Migrator],
      exports: [DatabaseCare, Transactions, Reader, Migrator],
    };
  }

  async onModuleInit(): Promise<void> {
    // An unreadable database stops the start, not the first visitor.
    await this.reader.rows(CHECK);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reader.close();
    await this.database.disconnect();
  }
}
