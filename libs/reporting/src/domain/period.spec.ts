import {
  dayIn,
  dayNumber,
  dayOf,
  isDay,
  lastTwelveMonths,
  monthInWords,
  monthsIn,
  periodInWords,
} from './period.js';

describe('a period', () => {
  it.each([
    ['2026-10-05', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['05/10/2026', false],
    ['', false],
  ])('knows whether %j is a day', (text, answer) => {
    expect(isDay(text)).toBe(answer);
  });

  it('ends today and begins the day after the same day last year', () => {
    expect(lastTwelveMonths('2026-11-23')).toEqual({ from: '2025-11-24', to: '2026-11-23' });
    expect(lastTwelveMonths('2028-02-29')).toEqual({ from: '2027-03-02', to: '2028-02-29' });
  });

  it('names every month that it touches', () => {
    expect(monthsIn({ from: '2025-11-30', to: '2026-02-01' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('takes the day from the zone and not from Greenwich', () => {
    expect(dayIn('Europe/London', new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
  });

  it('is kept as a number and read back', () => {
    expect(dayNumber('2026-10-05')).toBe(20261005);
    expect(dayOf(20261005)).toBe('2026-10-05');
  });

  it('is said in words', () => {
    expect(periodInWords({ from: '2025-11-24', to: '2026-11-23' })).toBe(
      '24 November 2025 to 23 November 2026',
    );
    expect(periodInWords({ from: '2026-10-05', to: '2026-10-05' })).toBe('5 October 2026');
    expect(monthInWords('2026-10')).toBe('October 2026');
  });
});
