import { invalid } from '#kernel';
import { In, type EntityManager } from 'typeorm';
import { personUnknown } from '../attendance.errors.js';
import type { Attendee } from '../domain/target.js';

/** More people than any room has. */
export const SIGNED_AT_ONCE = 500;

export function refuseTooMany(people: readonly Attendee[]): void {
  const message = `Write down ${SIGNED_AT_ONCE} people at the most at once.`;
  if (people.length > SIGNED_AT_ONCE) throw invalid([{ field: 'people', message }]);
}

export async function refuseUnknown(tables: EntityManager, people: readonly Attendee[]): Promise<void> {
  for (const [kind, table] of [
    ['person', 'Person'],
    ['guest', 'Guest'],
  ] as const) {
    const ids = [...new Set(people.filter((one) => one.kind === kind).map(({ id }) => id))];
    const known = ids.length === 0 ? 0 : await tables.countBy(table, { id: In(ids) });
    if (known < ids.length) throw personUnknown();
  }
}
