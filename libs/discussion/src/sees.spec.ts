import { Reader, sql } from '#database';
import { ACCESS_LEVELS, personActor, STAFF_GROUPS, SYSTEM, type AccessLevel, type StaffGroup } from '#kernel';
import { People } from '#people';
import { Registrations, SessionLeaders } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedSeries, sessionIn, SIX } from '../../../test/support/published-series.js';
import { SpaceQueries, Spaces } from './index.js';

const CLINICAL: readonly StaffGroup[] = ['01', '03', '04', '05', '06'];
const WORKPLACES = ['hub', 'spoke', 'none'] as const;

interface Somebody {
  readonly id: string;
  readonly level: AccessLevel;
  readonly group: StaffGroup;
  readonly workplace: (typeof WORKPLACES)[number];
}

/** The rule as people would say it; the statements have it in their own words. */
function seen({ level, group, workplace }: Somebody): string[] {
  if (level === 'coordinator' || level === 'administrator')
    return ['Everybody', 'Nurses and offices', 'Teachers', 'Hub panel', 'Of the series'];
  const names = ['Everybody'];
  if (group === '03' || group === '08') names.push('Nurses and offices');
  if (group === 'E1') names.push('Teachers');
  if (level === 'educator' || (workplace === 'hub' && CLINICAL.includes(group))) names.push('Hub panel');
  return names;
}

describe.each(ENGINES)('who sees a space, on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let seriesId: string;
  let sessions: string[];

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    ({ id: seriesId, ids: sessions } = await publishedSeries(house, cast, SIX));
    const spaces = house.get(Spaces);
    const open = { about: 'For them.', staffGroups: [], seriesId: null };
    const groups = (name: string, staffGroups: StaffGroup[]) =>
      spaces.open(cast.oli.actor, { ...open, name, kind: 'role-group', staffGroups });
    await groups('Nurses and offices', ['03', '08']);
    await groups('Teachers', ['E1']);
    await spaces.open(cast.oli.actor, { ...open, name: 'Of the series', kind: 'series', seriesId });
  });

  afterAll(() => house.close());

  const namesFor = async (id: string, level: AccessLevel) =>
    (await house.get(SpaceQueries).seenBy(personActor(id, level))).map(({ name }) => name).sort();

  /** One of every job at every kind of place, with every right. */
  async function everybody(): Promise<Somebody[]> {
    const roles = await house.get(Reader).rows<{
      id: string;
      group: StaffGroup;
    }>(sql`select min(id) as "id", staff_group as "group" from role
        group by staff_group`);
    const roleOf = new Map(roles.map(({ id, group }) => [group, id]));
    const all: Somebody[] = [];
    for (const level of ACCESS_LEVELS)
      for (const group of STAFF_GROUPS)
        for (const workplace of WORKPLACES) {
          const organisationId = { hub: cast.places.hub, spoke: cast.places.elmHouse, none: null }[workplace];
          const email = `${level}.${group}.${workplace}@northmoor.example`;
          const draft = { name: `${level} ${group} ${workplace}`, email, accessLevel: level };
          const roleId = roleOf.get(group) ?? '';
          const id = await house.get(People).add(SYSTEM, { ...draft, organisationId, roleId });
          all.push({ id, level, group, workplace });
        }
    return all;
  }

  it('is the same rule for every job, place and right, in what one reads and in who is told', async () => {
    const all = await everybody();
    expect(all).toHaveLength(192);
    for (const one of all) expect([one, await namesFor(one.id, one.level)]).toEqual([one, seen(one).sort()]);

    const ids = all.map(({ id }) => id);
    for (const { id, name } of await house.get(SpaceQueries).seenBy(cast.oli.actor)) {
      const told = await house.get(SpaceQueries).seers(id, ids);
      expect([name, told.sort()]).toEqual([
        name,
        all
          .filter((one) => seen(one).includes(name))
          .map((one) => one.id)
          .sort(),
      ]);
    }
  });

  it('goes by whom somebody is signed in as, and not by their record', async () => {
    expect(await namesFor(cast.oli.id, 'member')).not.toContain('Hub panel');
    expect(await namesFor(cast.joan.id, 'coordinator')).toHaveLength(5);
    expect(await house.get(SpaceQueries).seenBy(cast.sam.actor)).toEqual([]);
  });

  it('lets into the space of a series whoever takes part in it, until they do no longer', async () => {
    const isIn = async (who: { id: string; accessLevel: AccessLevel }) =>
      (await namesFor(who.id, who.accessLevel)).includes('Of the series');
    const joan = { sessionId: sessions.at(-1)!, personId: cast.joan.id };
    const all = async () => [await isIn(cast.joan), await isIn(cast.ben), await isIn(cast.amina)];
    expect(await all()).toEqual([false, false, true]);

    await house.get(Registrations).register(cast.joan.actor, joan);
    const meant = { id: joan.sessionId, version: (await sessionIn(house, joan.sessionId)).version };
    await house
      .get(SessionLeaders)
      .name(cast.amina.actor, meant, { personId: cast.ben.id, role: 'presenter' });
    expect(await all()).toEqual([true, true, true]);

    await house.get(Registrations).cancel(cast.joan.actor, joan);
    const again = { id: joan.sessionId, version: (await sessionIn(house, joan.sessionId)).version };
    await house.get(SessionLeaders).remove(cast.amina.actor, again, cast.ben.id);
    expect(await all()).toEqual([false, false, true]);
  });
});
