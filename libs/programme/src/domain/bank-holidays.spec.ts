import { Temporal } from 'temporal-polyfill';
import { BANK_HOLIDAY_YEARS, bankHolidayOn, COUNTRIES, type Country } from './bank-holidays.js';
import { BANK_HOLIDAYS } from './bank-holidays.data.js';

const YEARS = [2024, 2025, 2026, 2027, 2028];
const DAY = 86_400_000;

it('covers the years that it says', () => {
  const years = BANK_HOLIDAYS.map(([date]) => Number(date.slice(0, 4)));

  expect([Math.min(...years), Math.max(...years)]).toEqual([
    BANK_HOLIDAY_YEARS.first,
    BANK_HOLIDAY_YEARS.last,
  ]);
});

it.each(YEARS.flatMap((year) => COUNTRIES.map((country) => [year, country] as const)))(
  'agrees with the rules of the Act in %d for %s',
  (year, country) => {
    const days = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(year, 0, 1) + day * DAY).toISOString().slice(0, 10),
    ).filter((day) => day.startsWith(String(year)));

    const kept = days.filter((day) => bankHolidayOn(day, country) !== undefined);

    expect(kept).toEqual(byTheRules(year, country));
  },
);

/** Reckoned by another way than the list was written: from the Act's rules, with Easter by Butcher's method. */
function byTheRules(year: number, country: Country): string[] {
  const easter = easterOf(year);
  const days = [
    ...newYearOf(year, country),
    iso(easter.subtract({ days: 2 })),
    ...(country === 'scotland' ? [] : [iso(easter.add({ days: 1 }))]),
    mondayFrom(year, 5, 1),
    iso(Temporal.PlainDate.from(mondayFrom(year, 6, 1)).subtract({ days: 7 })),
    country === 'scotland'
      ? mondayFrom(year, 8, 1)
      : iso(Temporal.PlainDate.from(mondayFrom(year, 9, 1)).subtract({ days: 7 })),
    ...christmasOf(year),
    ...(country === 'northern-ireland' ? [onAWorkday(year, 3, 17), onAWorkday(year, 7, 12)] : []),
    ...(country === 'scotland' ? [onAWorkday(year, 11, 30)] : []),
    // Proclaimed once, and by no rule.
    ...(country === 'scotland' && year === 2026 ? ['2026-06-15'] : []),
  ];
  return days.sort();
}

function newYearOf(year: number, country: Country): string[] {
  const first = onAWorkday(year, 1, 1);
  if (country !== 'scotland') return [first];
  const second = onAWorkday(year, 1, 2);
  return [first, second === first ? iso(Temporal.PlainDate.from(first).add({ days: 1 })) : second];
}

function christmasOf(year: number): string[] {
  const [christmas, boxing] = [onAWorkday(year, 12, 25), onAWorkday(year, 12, 26)];
  const isOnSunday = new Date(Date.UTC(year, 11, 25)).getUTCDay() === 0;
  if (isOnSunday) return [boxing, `${year}-12-27`];
  return [christmas, christmas === boxing ? `${year}-12-28` : boxing];
}

function onAWorkday(year: number, month: number, day: number): string {
  const date = Temporal.PlainDate.from({ year, month, day });
  return iso(date.add({ days: { 6: 2, 7: 1 }[date.dayOfWeek] ?? 0 }));
}

function mondayFrom(year: number, month: number, day: number): string {
  const date = Temporal.PlainDate.from({ year, month, day });
  return iso(date.add({ days: (8 - date.dayOfWeek) % 7 }));
}

function easterOf(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const h = (19 * a + b - d - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

function iso(date: Temporal.PlainDate): string {
  return date.toString();
}
