import type { MigrationInterface } from 'typeorm';
import { KeptAnswers1790000000005 } from './0005-kept-answers.js';
import { Organisations1790000000010 } from './0010-organisations.js';
import { People1790000000020 } from './0020-people.js';
import { FirstRoles1790000000021 } from './0021-first-roles.js';
import { Programme1790000000040 } from './0040-programme.js';

/** One line of history, oldest first; listed by hand, so that what runs is what is read here. */
export const migrations: (new () => MigrationInterface)[] = [
  KeptAnswers1790000000005,
  Organisations1790000000010,
  People1790000000020,
  FirstRoles1790000000021,
  Programme1790000000040, //
];
