import { faultOfRules, erasedOn, weeksIn } from './follow-up.js';
import { countsOf, findingsIn, notLookedAt } from './findings.js';
import { copiedFrom } from './own-words.js';
import { faultsOfText, missingFrom, NOTHING_SAID } from './story.js';
import { partsAsText, partsIn } from './template.js';
import { faultsOfTemplate } from './template-faults.js';

const TEMPLATE = {
  ...{ purpose: '', questionHint: '', ageBands: ['Under 5', '5 and over'], regions: ['North', 'South'] },
  ...{
    promise: 'I promise.',
    parts: [{ key: 'story', label: 'What is happening?', hint: 'Say it.', isNeeded: true }],
  },
};

describe('the rules of cases', () => {
  it.each([
    ['4, 12', [4, 12]],
    ['12,4,4', [4, 12]],
    ['0', undefined],
    ['60', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('reads the weeks “%s”', (text, weeks) => {
    expect(weeksIn(text)).toEqual(weeks);
  });

  it('keeps a story until its last follow-up can be answered', () => {
    expect(faultOfRules({ followUpWeeks: [4, 12], keptDays: 111 })).toContain('from 112 days');
    expect(faultOfRules({ followUpWeeks: [4, 12], keptDays: 112 })).toBe(undefined);
    expect(faultOfRules({ followUpWeeks: [4], keptDays: NaN })).toContain('from 56 days');
  });

  it('counts from the session, or from the last change of what never came to one', () => {
    const rules = { followUpWeeks: [4], keptDays: 10 };
    const [presentedAt, changedAt] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];

    expect(erasedOn({ presentedAt, changedAt }, rules)).toEqual(new Date('2026-01-11T00:00:00Z'));
    expect(erasedOn({ presentedAt: null, changedAt }, rules)).toEqual(new Date('2026-02-11T00:00:00Z'));
  });

  it('finds what stands word for word in the case, whatever its capitals and commas', () => {
    const story = ['He wakes every hour, and cries, and nothing helps but being carried.'];

    expect(copiedFrom(story, 'We heard: he wakes every hour and cries a lot.')).toBe(
      'he wakes every hour and cries',
    );
    expect(copiedFrom(story, 'Being carried helps a child who wakes.')).toBe(undefined);
  });

  it('lets be what was looked at, until there is one more of it', () => {
    const one = findingsIn([['story', 'NHS 943 476 5919']], {});
    const two = findingsIn([['story', 'NHS 943 476 5919 and NHS 943 476 5919']], {});

    expect(notLookedAt(one, countsOf(one), 'high')).toEqual([]);
    expect(notLookedAt(two, countsOf(one), 'high')).toHaveLength(2);
    expect(JSON.stringify(countsOf(one))).not.toContain('943');
  });

  it('says what is missing, and what is too long', () => {
    const text = { ...NOTHING_SAID, question: 'x'.repeat(501), weeksBefore: 1.5, parts: { story: '\u200b' } };

    expect(missingFrom(text, TEMPLATE).map(({ field }) => field)).toEqual(['ageBand', 'region', 'story']);
    expect(faultsOfText(text).map(({ field }) => field)).toEqual(['question', 'weeksBefore']);
  });

  it('reads the parts of a form as a coordinator types them, and keeps the key of what kept its name', () => {
    const text = 'What is happening?* | Say it.\nWhat did you try?';
    const parts = partsIn(text, [{ key: 'old', label: 'What is happening?', hint: '', isNeeded: false }]);

    expect(parts).toEqual([
      { key: 'old', label: 'What is happening?', hint: 'Say it.', isNeeded: true },
      { key: 'what-did-you-try', label: 'What did you try?', hint: '', isNeeded: false },
    ]);
    expect(partsAsText(parts)).toBe(text);
  });

  it('refuses a form with single ages only, no promise, or two parts of one name', () => {
    const twice = [...TEMPLATE.parts, ...TEMPLATE.parts];
    const faults = faultsOfTemplate('', { ...TEMPLATE, ageBands: ['5'], promise: '', parts: twice });

    expect(faults.map(({ field }) => field)).toEqual(['name', 'ageBands', 'promise', 'parts']);
    expect(faultsOfTemplate('Usual', TEMPLATE)).toEqual([]);
  });

  it.each([
    ['ageBands', { ageBands: ['Under 5', '7 years'] }, '“7 years” is a single age'],
    ['ageBands', { ageBands: ['Under 5', 'aged 7'] }, '“aged 7” is a single age'],
    ['ageBands', { ageBands: ['Under 5', 'Born 12 March 2020'] }, 'use something wider'],
    ['regions', { regions: ['North', 'LS1 4AP'] }, 'use something wider'],
    ['regions', { regions: ['North', 'North'] }, '“North” is there twice'],
    ['ageBands', { ageBands: ['Under 5', `Over ${'5'.repeat(80)}`] }, 'Keep each line to 80 letters'],
    ['purpose', { purpose: 'x'.repeat(501) }, 'Keep this to 500 letters'],
    ['promise', { promise: 'x'.repeat(1001) }, 'Keep this to 1000 letters'],
    [
      'parts',
      { parts: partsIn('| only what helps\nStory', []) },
      'Begin each line with the name of the part',
    ],
  ])('refuses in %s of a form %j', (field, wrong, says) => {
    const faults = faultsOfTemplate('Usual', { ...TEMPLATE, ...wrong });

    expect(faults).toEqual([{ field, message: expect.stringContaining(says) as string }]);
  });

  it('takes bands of every kind that are none of a single age', () => {
    const ageBands = ['Before birth', 'Under 1 year', '1 to 4 years', '5-9', '18 years or over'];

    expect(faultsOfTemplate('Usual', { ...TEMPLATE, ageBands })).toEqual([]);
  });

  it('gives a part a key that no other answer of a case has', () => {
    const long = 'What happened on the last three nights at home';
    const parts = partsIn(`Question\nFile notes\n痛み\n夜\n${long}, then\n${long}, now`, []);

    expect(parts.map(({ key }) => key)).toEqual([
      ...['part-question-2', 'part-file-notes-2', 'part', 'part-part-2'],
      ...['what-happened-on-the-last-three-nights-a', 'part-what-happened-on-the-last-three-nights-a-2'],
    ]);
  });
});
