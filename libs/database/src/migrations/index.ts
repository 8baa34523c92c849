import type { MigrationInterface } from 'typeorm';
import { KeptAnswers1790000000005 } from './0005-kept-answers.js';

/** One line of history, oldest first; listed by hand, so that what runs is what is read here. */
export const migrations: (new () => MigrationInterface)[] = [
  KeptAnswers1790000000005, //
];
