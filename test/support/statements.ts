import { CalendarWatch } from '#calendar';
import { Reader } from '#database';
import type { House } from './house.js';

/** Once calendars have followed behind what happened: their statements and letters are not those that a test counts. */
export function quiet(house: House): Promise<void> {
  return house.get(CalendarWatch).settled();
}

/** How many statements the read door is asked for by this work alone. */
export async function statementsOf(house: House, work: () => Promise<unknown>): Promise<number> {
  await quiet(house);
  const reader = house.get(Reader);
  const before = reader.statements;
  await work();
  return reader.statements - before;
}
