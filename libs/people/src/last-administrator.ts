import { IsNull, type EntityManager } from 'typeorm';
import { lastAdministrator } from './people.errors.js';
import { Person } from './person.entity.js';

/** A network without an administrator could not be mended by anybody. */
export async function refuseLastAdministrator(
  tables: EntityManager,
  { accessLevel }: Pick<Person, 'accessLevel'>,
): Promise<void> {
  if (accessLevel !== 'administrator') return;
  const administrators = await tables.countBy(Person, { accessLevel: 'administrator', leftAt: IsNull() });
  if (administrators < 2) throw lastAdministrator();
}
