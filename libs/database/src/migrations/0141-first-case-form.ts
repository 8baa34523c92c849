import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './statements.js';

/** The form that a network begins with; a coordinator makes it their own. */
export class FirstCaseForm1790000000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    const [first, second] = isPostgres ? ['$1', '$2'] : ['?', '?'];
    await runner.query(`insert into case_template (id, name, version) values (${first}, ${second}, 1)`, [
      'usual',
      'A case for the group',
    ]);
    await runner.query(
      `insert into case_template_version (template_id, version, content, made_at) values (${first}, 1, ${second}, 0)`,
      ['usual', JSON.stringify(CONTENT)],
    );
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const CONTENT = {
  purpose: 'For any child or young person you would like to think about with others.',
  questionHint: 'One or two sentences. It is the first thing that the group reads.',
  ageBands: [
    'Before birth',
    'Under 1 year',
    '1 to 4 years',
    '5 to 9 years',
    '10 to 14 years',
    '15 to 17 years',
    '18 years or over',
  ],
  regions: ['North', 'East', 'South', 'West', 'Middle of the region', 'I would rather not say'],
  parts: [
    {
      key: 'story',
      label: 'What is happening?',
      hint: 'In your own words: what is wrong, how it is now, and what worries you.',
      isNeeded: true,
    },
    {
      key: 'tried',
      label: 'What have you tried?',
      hint: 'What helped, what did not, and what you decided against.',
      isNeeded: false,
    },
    {
      key: 'matters',
      label: 'What matters most to the child and the family?',
      hint: 'As they would say it.',
      isNeeded: false,
    },
    {
      key: 'team',
      label: 'Who is helping already?',
      hint: 'By their job, such as: community nurse twice a week. No names.',
      isNeeded: false,
    },
  ],
  promise:
    'I have taken out everything that could say who this child or family is. I am allowed to share this for learning, and I will keep the record of this child myself.',
};
