import type { MigrationInterface } from 'typeorm';

/** One line of history, oldest first; listed by hand, so that what runs is what is read here. */
export const migrations: (new () => MigrationInterface)[] = [];
