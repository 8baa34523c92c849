import { weeksWords } from './case-words.js';
import { choicesOf, stepsOf } from './steps.js';

const TEMPLATE = {
  ...{ id: 'usual', name: 'Usual', version: 1, purpose: '', questionHint: '', promise: '', parts: [] },
  ...{ ageBands: ['Under 5', '5 and over'], regions: ['North', 'South'] },
};
const WEEKS = stepsOf(TEMPLATE).find(({ at }) => at === 'weeks')!;

describe('the questions of a case', () => {
  it('say how long ago it began in words that nobody has to work out', () => {
    expect([1, 12, 26, 52, 104].map(weeksWords)).toEqual([
      'About 1 week before the session',
      'About 12 weeks before the session',
      'About half a year before the session',
      'About a year before the session',
      'About 2 years before the session',
    ]);
  });

  it('let what is not needed be left unsaid again, once something was chosen', () => {
    const last = choicesOf(WEEKS, TEMPLATE, '4').at(-1);

    expect(last).toEqual({ value: '', text: 'I would rather not say' });
  });

  it('keep what a program wrote among the choices', () => {
    expect(choicesOf(WEEKS, TEMPLATE, '7').map(({ value }) => value)).toContain('7');
  });
});
