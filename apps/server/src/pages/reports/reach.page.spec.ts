import type { ReachRow } from '#reporting';
import { formWords } from '../form-words.js';
import { reachPage } from './reach.page.js';
import { ReachForm } from './reports.form.js';
import { PERIOD_FIELDS } from './reports.page.js';

/** A group of so many members, half of whom were reached. */
const group = (name: string, members: number): ReachRow => {
  const reached = members / 2;
  return { key: name, name, members, membersReached: reached, peopleReached: reached, workforce: members };
};
const SMALL = Array.from({ length: 20 }, (_, at) => group(`A small one ${at}`, 2));
const LARGE = Array.from({ length: 15 }, (_, at) => group(`Large ${at}`, 20));

const barsOf = (rows: readonly ReachRow[], sharing: string): string[] =>
  reachPage({
    asked: ReachForm.parse({ groupBy: 'organisation', sharing }),
    period: { from: '2026-01-01', to: '2026-12-31' },
    rows,
    series: [],
    form: formWords(PERIOD_FIELDS, {}),
  }).bars.map(({ name }) => name);

describe('the picture of reach', () => {
  it('draws groups with a figure, wherever they stand among those that are hidden', () => {
    expect(barsOf([...SMALL, ...LARGE.slice(0, 3)], 'true')).toEqual(['Large 0', 'Large 1', 'Large 2']);
  });

  it('draws no more than can be taken in', () => {
    expect(barsOf(LARGE, 'false')).toEqual(LARGE.slice(0, 12).map(({ name }) => name));
  });
});
