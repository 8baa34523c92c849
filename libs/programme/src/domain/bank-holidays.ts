import { BANK_HOLIDAYS, type Nations } from './bank-holidays.data.js';

/** The countries whose bank holidays Wheelhouse knows. */
export const COUNTRIES = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Country = (typeof COUNTRIES)[number];

export const COUNTRY_NAMES: Readonly<Record<Country, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const LETTER: Readonly<Record<Country, string>> = {
  'england-and-wales': 'E',
  scotland: 'S',
  'northern-ireland': 'N',
};

const BY_DATE = new Map<string, { name: string; nations: Nations }[]>();
for (const [date, name, nations] of BANK_HOLIDAYS) {
  BY_DATE.set(date, [...(BY_DATE.get(date) ?? []), { name, nations }]);
}

/** The name of the bank holiday on that date (YYYY-MM-DD) in that country, or nothing. */
export function bankHolidayOn(date: string, country: Country): string | undefined {
  return BY_DATE.get(date)?.find(({ nations }) => nations.includes(LETTER[country]))?.name;
}

/** The first and last year that the data covers; outside it nothing can be said. */
export const BANK_HOLIDAY_YEARS = { first: 2024, last: 2028 } as const;
