import { agendaAsText, agendaFor, agendaFromText } from './agenda-text.js';
import { CLINIC_AGENDAS, CLINICS } from './plan-templates.js';
import { breaksAsText, breaksFromText, datesFromText } from './dates-text.js';
import { patternInWords, patternOf, ruleFor } from './pattern.js';

describe('an agenda as text', () => {
  it.each([60, 75, 90] as const)('is read as it was written, %d minutes', (length) => {
    const agenda = CLINIC_AGENDAS[length];

    expect(agendaFromText(agendaAsText(agenda))).toEqual({ agenda });
  });

  it.each([
    ['20 Case: a child at home', { kind: 'case', title: 'a child at home', minutes: 20 }],
    ['20 Case 1', { kind: 'case', title: 'Case 1', minutes: 20 }],
    ['15 mins – Lunch', { kind: 'break', title: 'Lunch', minutes: 15 }],
    ['10: Teaching: Mouth care', { kind: 'didactic', title: 'Mouth care', minutes: 10 }],
    ['30 Working with schools', { kind: 'talk', title: 'Working with schools', minutes: 30 }],
    ['30 Note: bring pens', { kind: 'talk', title: 'Note: bring pens', minutes: 30 }],
  ])('reads "%s"', (line, item) => {
    expect(agendaFromText(line).agenda).toEqual([item]);
  });

  it('names the line that it cannot read', () => {
    expect(agendaFromText('5 Welcome\n\nThen lunch').fault).toMatch(/We could not read "Then lunch"$/);
  });

  it('follows the length only while nobody changed it', () => {
    const sixty = agendaAsText(CLINIC_AGENDAS[60]);

    expect(agendaFor(sixty.replace(/\n/g, '\r\n'), 90)).toBe(agendaAsText(CLINIC_AGENDAS[90]));
    expect(agendaFor(`${sixty}\n5 Music`, 90)).toBe(`${sixty}\n5 Music`);
    expect(agendaFor(sixty, 45)).toBe(sixty);
    expect(agendaFor(agendaAsText(CLINICS[60][2]), 60)).toBe(agendaAsText(CLINICS[60][2]));
    expect(agendaFor(agendaAsText(CLINICS[75][1]), 90)).toBe(agendaAsText(CLINICS[90][1]));
  });
});

it.each([
  ['every week', { repeat: 'weekly', end: { count: 6 } }, '2026-10-05', 'FREQ=WEEKLY;COUNT=6'],
  [
    'every two weeks',
    { repeat: 'fortnightly', end: { count: 6 } },
    '2026-10-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=6',
  ],
  [
    'every so many weeks, until a day',
    { repeat: 'weeks', every: 3, end: { until: '2026-12-18' } },
    '2026-10-05',
    'FREQ=WEEKLY;INTERVAL=3;UNTIL=20261218',
  ],
  [
    'the second Tuesday',
    { repeat: 'monthly', end: { count: 6 } },
    '2026-10-13',
    'FREQ=MONTHLY;BYDAY=2TU;COUNT=6',
  ],
  [
    'the fifth Friday, which is the last',
    { repeat: 'monthly', end: { count: 6 } },
    '2026-10-30',
    'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6',
  ],
  [
    'two weekdays of the month',
    { repeat: 'places', places: ['2TU', '-1FR'], end: { count: 6 } },
    '2026-10-13',
    'FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=6',
  ],
] as const)('repeats %s, and reads it back', (_story, pattern, firstDate, rule) => {
  expect(ruleFor(pattern, firstDate)).toBe(rule);
  expect(patternOf(rule, firstDate)).toEqual(pattern);
});

it.each([
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=6', 'Every week'],
  ['FREQ=WEEKLY;INTERVAL=3;COUNT=6', 'Every 3 weeks'],
  ['FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=6', 'Every month on the second Tuesday and the last Friday'],
])('says %s as "%s"', (rule, words) => {
  expect(patternInWords(patternOf(rule, '2026-10-05')!, '2026-10-05')).toBe(words);
});

it.each([
  'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=6',
  'FREQ=WEEKLY;UNTIL=20261218T113000Z',
  'FREQ=WEEKLY;COUNT=6\nFREQ=MONTHLY;BYDAY=-1FR;COUNT=6',
  'FREQ=MONTHLY;BYDAY=5TU;COUNT=6',
])('knows a rule of another form for what it is: %s', (rule) => {
  expect(patternOf(rule, '2026-10-12')).toBeUndefined();
});

describe('dates as people write them', () => {
  it.each([
    ['2026-10-26', '2026-10-26'],
    ['26/10/2026', '2026-10-26'],
    ['26 October 2026', '2026-10-26'],
    ['Monday 26th oct 2026', '2026-10-26'],
  ])('are read: %s', (text, date) => {
    expect(datesFromText(text)).toEqual({ dates: [date] });
  });

  it('are a list by lines or commas, and the one that cannot be read is named', () => {
    expect(datesFromText('26/10/2026, 2 November 2026\r\n\n').dates).toEqual(['2026-10-26', '2026-11-02']);
    expect(datesFromText('30 February 2027').fault).toMatch(/We could not read "30 February 2027"$/);
  });

  it('are stretches with "to" between, written and read back', () => {
    const breaks = [
      { from: '2026-10-26', to: '2026-10-30' },
      { from: '2026-12-24', to: '2026-12-24' },
    ];

    expect(breaksFromText('26/10/2026 to 30/10/2026\n2026-12-24')).toEqual({ breaks });
    expect(breaksFromText(breaksAsText(breaks))).toEqual({ breaks });
    expect(breaksFromText('half term').fault).toMatch(/We could not read "half term"$/);
  });
});
