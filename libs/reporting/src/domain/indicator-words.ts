import type { Grouping } from './groupings.js';

/** What a figure is called, how it is worked out, and by what to see the rows behind it. */
export interface IndicatorWords {
  readonly name: string;
  readonly unit: 'count' | 'share' | 'number' | 'hours';
  readonly formula: string;
  /** Empty where the figure is not of attendances. */
  readonly groupBy: readonly Grouping[];
}

export type IndicatorKey = keyof typeof WORDS;

const WORDS = {
  sessions: {
    name: 'Sessions held',
    unit: 'count',
    formula: 'Sessions that took place in the period.',
    groupBy: ['kind'],
  },
  'mean-per-session': {
    name: 'Mean attendances a session',
    unit: 'number',
    formula: 'Attendances ÷ sessions held.',
    groupBy: ['session'],
  },
  'deviation-per-session': {
    name: 'Standard deviation a session',
    unit: 'number',
    formula: 'How far sessions lie from the mean: the root of the mean square, over all sessions held.',
    groupBy: ['session'],
  },
  'median-per-session': {
    name: 'Median attendances a session',
    unit: 'number',
    formula: 'Half of the sessions had more, half had fewer.',
    groupBy: ['session'],
  },
  'open-to-all': {
    name: 'Sessions open to all',
    unit: 'share',
    formula: 'Sessions that name no role or tier ÷ sessions held.',
    groupBy: ['session'],
  },
  'registered-attended': {
    name: 'Registered and attended',
    unit: 'share',
    formula:
      'Registered people who attended ÷ registered people. Who sent apologies or cancelled is not counted.',
    groupBy: ['session'],
  },
  'no-show': {
    name: 'Did not come and did not say',
    unit: 'share',
    formula:
      'Registered people who are not on the register at all and sent no apologies ÷ registered people.',
    groupBy: ['session'],
  },
  attendances: {
    name: 'Attendances',
    unit: 'count',
    formula: 'Times that somebody attended.',
    groupBy: ['tier'],
  },
  people: { name: 'People', unit: 'count', formula: 'People who attended at least once.', groupBy: ['tier'] },
  'sessions-per-person': {
    name: 'Sessions a person',
    unit: 'number',
    formula: 'Attendances ÷ people.',
    groupBy: ['tier'],
  },
  repeat: {
    name: 'Came more than once',
    unit: 'share',
    formula: 'People who attended two sessions or more ÷ people.',
    groupBy: ['tier'],
  },
  'first-ever': {
    name: 'Came for the first time ever',
    unit: 'share',
    formula: 'People whose first attendance at any session of the network is in the period ÷ people.',
    groupBy: ['month'],
  },
  retention: {
    name: 'Came back in the second half',
    unit: 'share',
    formula:
      'Of the people who attended in the first half of the period, those who attended in the second half too.',
    groupBy: ['month'],
  },
  'non-clinical': {
    name: 'By non-clinical staff',
    unit: 'share',
    formula: 'Attendances by non-clinical staff ÷ attendances.',
    groupBy: ['tier'],
  },
  'cpd-hours': {
    name: 'Hours of learning',
    unit: 'hours',
    formula: 'Minutes present in sessions that were attended ÷ 60. Recordings are not counted.',
    groupBy: ['month'],
  },
  'known-role': {
    name: 'Role known',
    unit: 'share',
    formula: 'Attendances with a known staff group ÷ attendances.',
    groupBy: ['tier'],
  },
  'known-organisation': {
    name: 'Workplace known',
    unit: 'share',
    formula: 'Attendances with a known organisation ÷ attendances.',
    groupBy: ['organisation'],
  },
  unmatched: {
    name: 'Rows of files that wait',
    unit: 'share',
    formula: 'Comers in meeting reports who are not matched yet ÷ all comers in meeting reports.',
    groupBy: ['session'],
  },
  'by-hand': {
    name: 'Entered by hand alone',
    unit: 'share',
    formula: 'Attendances known only from a coordinator’s entry or correction ÷ attendances.',
    groupBy: ['session'],
  },
  organisations: {
    name: 'Organisations reached',
    unit: 'share',
    formula: 'Organisations from which somebody attended ÷ organisations in the network.',
    groupBy: ['organisation'],
  },
  areas: {
    name: 'Areas reached',
    unit: 'share',
    formula: 'Areas from which somebody attended ÷ areas in the network.',
    groupBy: ['area'],
  },
  writers: {
    name: 'People who wrote in conversations',
    unit: 'count',
    formula: 'People who wrote a post under their name. n is the number of posts.',
    groupBy: [],
  },
  conversations: {
    name: 'Conversations begun',
    unit: 'count',
    formula: 'Conversations whose first post is in the period.',
    groupBy: [],
  },
  'first-answer': {
    name: 'Hours until the first answer',
    unit: 'hours',
    formula:
      'Half of the conversations that somebody else answered had their answer sooner, half had it later. Answers without a name are not counted.',
    groupBy: [],
  },
  'not-answered': {
    name: 'Not answered within 7 days',
    unit: 'share',
    formula:
      'Conversations that nobody else answered within 7 days ÷ conversations that began at least 7 days ago.',
    groupBy: [],
  },
} as const satisfies Record<string, IndicatorWords>;

export const INDICATOR_WORDS: Readonly<Record<IndicatorKey, IndicatorWords>> = WORDS;
