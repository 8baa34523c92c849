import { agendaMinutes, creditedMinutes, faultOfAgenda, minutesUnplanned } from './agenda.js';
import { agendaAsText, agendaFromText } from './agenda-text.js';
import { faultOfRule, ruleInWords } from './attendance-rule.js';
import { bankHolidayOn } from './bank-holidays.js';
import { BANK_HOLIDAYS } from './bank-holidays.data.js';
import { clashesWith } from './clashes.js';
import { PLAN_TEMPLATES } from './plan-templates.js';
import { movedBy, SESSION_STATUSES, type SessionMove } from './session-status.js';
import { isDate, isTime, isTimeZone } from './wall-clock.js';
import { lengthInWords, whenInWords } from './when-in-words.js';

describe('a session’s status', () => {
  const moves: SessionMove[] = ['publish', 'unpublish', 'hold', 'cancel', 'restore'];

  it('moves from where it may to where it leads, and nowhere else', () => {
    const table = SESSION_STATUSES.map((from) => [from, ...moves.map((move) => movedBy(from, move) ?? '')]);

    expect(table).toEqual([
      ['draft', 'published', '', '', '', ''],
      ['published', '', 'draft', 'held', 'cancelled', ''],
      ['held', '', '', '', 'cancelled', ''],
      ['cancelled', '', '', '', '', 'published'],
    ]);
  });
});

describe('an agenda', () => {
  it.each(PLAN_TEMPLATES.map((template) => [template.name, template] as const))(
    'that is ready-made fills its time, and stays itself as text: %s',
    (_name, { minutes, agenda, time }) => {
      expect(agendaMinutes(agenda)).toBe(minutes);
      expect(agendaFromText(agendaAsText(agenda))).toEqual({ agenda });
      expect(isTime(time)).toBe(true);
    },
  );

  it('is there for a clinic of each length with one case and with two', () => {
    const clinics = PLAN_TEMPLATES.filter(({ kind }) => kind === 'case-clinic');
    const cases = clinics.map(({ minutes, agenda }) => [
      minutes,
      agenda.filter(({ kind }) => kind === 'case').length,
    ]);

    expect(cases.map(String)).toEqual(['60,1', '60,2', '75,1', '75,2', '90,1', '90,2']);
  });

  it('credits no break', () => {
    const day = [
      { kind: 'talk', title: 'Morning', minutes: 90 },
      { kind: 'break', title: 'Lunch', minutes: 45 },
    ] as const;

    expect(creditedMinutes(day)).toBe(90);
  });

  it('may be shorter than the session, and not longer', () => {
    const agenda = [{ kind: 'case', title: 'A case', minutes: 65 }] as const;

    expect(faultOfAgenda(agenda, 60)).toBe(
      'The agenda adds up to 65 minutes, and the session lasts 60. Make the session longer or the agenda shorter.',
    );
    expect(faultOfAgenda(agenda, 75)).toBeUndefined();
    expect(minutesUnplanned(agenda, 75)).toBe(10);
    expect(minutesUnplanned([], 75)).toBe(0);
  });
});

describe('the attendance rule', () => {
  it.each([
    [{ basis: 'any', value: 0 }, undefined, 'Counts as attended: anyone who was there at all'],
    [{ basis: 'minutes', value: 30 }, undefined, 'Counts as attended: 30 minutes or more'],
    [{ basis: 'percent', value: 50 }, undefined, 'Counts as attended: 50% of the session or more'],
  ] as const)('%j is sound', (rule, fault, words) => {
    expect(faultOfRule(rule)).toBe(fault);
    expect(ruleInWords(rule)).toBe(words);
  });

  it.each([
    [{ basis: 'any', value: 5 }, 'Any time at all has no number: enter 0.'],
    [{ basis: 'minutes', value: 0 }, 'Enter minutes from 1 to 1440.'],
    [{ basis: 'percent', value: 101 }, 'Enter a percentage from 1 to 100.'],
  ] as const)('%j is refused', (rule, sentence) => {
    expect(faultOfRule(rule)).toBe(sentence);
  });
});

describe('bank holidays', () => {
  it.each([
    ['2026-12-28', 'Boxing Day', 'Boxing Day', 'Boxing Day'],
    ['2026-11-30', undefined, 'St Andrew’s Day', undefined],
    ['2027-03-29', 'Easter Monday', undefined, 'Easter Monday'],
    ['2026-07-13', undefined, undefined, 'Battle of the Boyne (Orangemen’s Day)'],
    ['2026-12-26', undefined, undefined, undefined],
  ])('on %s', (date, england, scotland, ireland) => {
    expect(bankHolidayOn(date, 'england-and-wales')).toBe(england);
    expect(bankHolidayOn(date, 'scotland')).toBe(scotland);
    expect(bankHolidayOn(date, 'northern-ireland')).toBe(ireland);
  });

  it('are real dates from Monday to Friday, eight a year in England and Wales', () => {
    const weekdays = BANK_HOLIDAYS.map(([date]) => new Date(`${date}T00:00:00Z`).getUTCDay());
    const perYear = ['2024', '2025', '2026', '2027', '2028'].map(
      (year) =>
        BANK_HOLIDAYS.filter(([date, , nations]) => date.startsWith(year) && nations.includes('E')).length,
    );

    expect(weekdays.every((day) => day >= 1 && day <= 5)).toBe(true);
    expect(perYear).toEqual([8, 8, 8, 8, 8]);
  });
});

it('finds what takes place at the same time, and not what begins as the other ends', () => {
  const at = (start: string, end: string) => ({
    startsAt: new Date(`2026-10-05T${start}Z`),
    endsAt: new Date(`2026-10-05T${end}Z`),
  });
  const others = [at('10:00', '11:30'), at('11:00', '12:00'), at('12:30', '13:30')];

  expect(clashesWith(at('11:30', '12:30'), others)).toEqual([at('11:00', '12:00')]);
});

describe('times in words', () => {
  it.each([
    ['2026-10-05T11:30Z', '2026-10-05T12:30Z', 'Monday 5 October 2026, 12:30 to 13:30'],
    [
      '2026-12-31T22:00Z',
      '2027-01-01T01:00Z',
      'Thursday 31 December 2026, 22:00 to Friday 1 January 2027, 01:00',
    ],
  ])('from %s to %s', (start, end, words) => {
    expect(whenInWords(new Date(start), new Date(end), 'Europe/London')).toBe(words);
  });

  it.each([
    [45, '45 minutes'],
    [60, '1 hour'],
    [75, '1 hour 15 minutes'],
    [360, '6 hours'],
  ])('%d minutes', (minutes, words) => {
    expect(lengthInWords(minutes)).toBe(words);
  });
});

it('knows dates, times and zones from what only looks like them', () => {
  expect(['2026-02-28', '2026-02-30', '26-2-3'].map(isDate)).toEqual([true, false, false]);
  expect(['00:00', '23:59', '24:00', '9:30'].map(isTime)).toEqual([true, true, false, false]);
  expect(['Europe/London', 'UTC', '+01:00', 'Berlin'].map(isTimeZone)).toEqual([true, true, false, false]);
});
