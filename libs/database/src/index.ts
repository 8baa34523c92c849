export { default as sql, Sql, bulk, empty, join, raw } from 'sql-template-tag';
export { Instant, Json, instantOf, instantOrNull } from './columns.js';
export { DatabaseCare, removeSqliteFile, sqliteFileExists } from './database-care.js';
export { DatabaseModule } from './database.module.js';
export { insertMany } from './insert-many.js';
export { Migrator, type MigrationOutcome } from './migrator.js';
export { Reader } from './reader.js';
export { engineOf, sqliteFile, type DatabaseSettings, type Engine } from './settings.js';
export { Transactions } from './transactions.js';
