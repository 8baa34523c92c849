import type { MigrationInterface } from 'typeorm';
import { KeptAnswers1790000000005 } from './0005-kept-answers.js';
import { Programme1790000000040 } from './0040-programme.js';

/** One line of history, oldest first; listed by hand, so that what runs is what is read here. */
export const migrations: (new () => MigrationInterface)[] = [
  KeptAnswers1790000000005,
  Programme1790000000040, //
];
