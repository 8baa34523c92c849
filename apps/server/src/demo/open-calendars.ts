import { CalendarDebts, CalendarKeeping, CalendarWatch, Invitations } from '#calendar';
import type { Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

/** Puts the year into calendars as it ended. Of what lies ahead only the cast are written to: a folder of letters, not a flood. */
export async function openCalendars(stage: Stage, { cast }: DemoNetwork): Promise<void> {
  const keeping = stage.get(CalendarKeeping);
  const debts = stage.get(CalendarDebts);
  await keeping.keep(await debts.stale());
  const readers = new Set(Object.values(cast).map(({ id }) => id));
  await stage.get(Invitations).assumeTold(await debts.owed(), readers);
  await stage.get(CalendarWatch).catchUp();
}
