import { CalendarWatch } from '#calendar';
import type { House } from './house.js';

/** Once calendars have followed behind what happened: their statements and letters are not those that a test counts. */
export function quiet(house: House): Promise<void> {
  return house.get(CalendarWatch).settled();
}
