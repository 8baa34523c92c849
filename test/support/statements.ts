import { CalendarWatch } from '#calendar';
import { Reader } from '#database';
import { Delivery } from '#mail';
import type { House } from './house.js';

/**
 * Once calendars have followed behind what happened, and letters have left: their statements and letters are not
 * those that a test counts.
 */
export async function quiet(house: House): Promise<void> {
  await house.get(CalendarWatch).settled();
  await house.get(Delivery).deliverDue();
}

/** How many statements the read door is asked for by this work alone. */
export async function statementsOf(house: House, work: () => Promise<unknown>): Promise<number> {
  await quiet(house);
  const reader = house.get(Reader);
  const before = reader.statements;
  await work();
  return reader.statements - before;
}
