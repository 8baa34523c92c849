import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { RoleQueries, Roles, Schemes } from './index.js';

describe.each(ENGINES)('roles and schemes on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  const sleep = { name: 'Sleep practitioner', staffGroup: '05', isRetired: false } as const;

  it('adds a role, changes it, and retires it', async () => {
    const id = await house.get(Roles).add(cast.oli.actor, sleep);
    await house.get(Roles).change(cast.oli.actor, id, { ...sleep, staffGroup: '04', isRetired: true });

    const roles = await house.get(RoleQueries).all();
    expect(roles.find((role) => role.id === id)).toMatchObject({ staffGroup: '04', isRetired: true });
  });

  it.each([
    [
      'a second role of a name',
      { ...sleep, name: 'STAFF nurse' },
      'There is already a role called Staff nurse',
    ],
    ['a role without a name', { ...sleep, name: ' ' }, 'Enter the role’s name'],
  ])('refuses %s', async (_story, draft, message) => {
    await expect(house.get(Roles).add(cast.oli.actor, draft)).rejects.toMatchObject({
      fields: [{ message }],
    });
  });

  it('keeps "not known" as it is', async () => {
    const rename = house.get(Roles).change(cast.oli.actor, 'not-known', sleep);

    await expect(rename).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('ships four schemes, in which every staff group has its column', async () => {
    const schemes = await house.get(Schemes).all();
    const split = await house.get(Schemes).byId('papworth-2021');

    expect(schemes.map((scheme) => scheme.id).sort()).toEqual([
      'papworth-2021',
      'role',
      'staff-group',
      'tier',
    ]);
    expect(split).toMatchObject({ columns: ['Clinical', 'Nursing', 'Management', 'Other'] });
    expect(split!.groups).toHaveLength(16);
    expect(split!.roles.map((line) => line.column)).toEqual(['Management', 'Management', 'Management']);
  });

  it('changes where a role stands', async () => {
    const { id, ...split } = (await house.get(Schemes).byId('papworth-2021'))!;
    const roles = [...split.roles, { roleId: 'chaplain', column: 'Other' }];

    await house.get(Schemes).change(cast.oli.actor, id, { ...split, roles });

    expect((await house.get(Schemes).byId(id))!.roles).toContainEqual({
      roleId: 'chaplain',
      column: 'Other',
    });
  });

  it('refuses a role that is not there, and keeps the scheme as it was', async () => {
    const { id, ...split } = (await house.get(Schemes).byId('papworth-2021'))!;
    const roles = [...split.roles, { roleId: 'wizard', column: 'Other' }];

    await expect(house.get(Schemes).change(cast.oli.actor, id, { ...split, roles })).rejects.toMatchObject({
      fields: [{ field: 'roles', message: 'There is no role “wizard” in this network' }],
    });
    expect(await house.get(Schemes).byId(id)).toEqual({ id, ...split });
  });

  it('refuses a column that is in use but gone', async () => {
    const { id, ...split } = (await house.get(Schemes).byId('papworth-2021'))!;
    const change = house
      .get(Schemes)
      .change(cast.oli.actor, id, { ...split, columns: ['Clinical', 'Nursing'] });

    await expect(change).rejects.toMatchObject({ fields: [{ field: 'columns' }] });
  });

  it('is the coordinator’s', async () => {
    await expect(house.get(Roles).add(cast.amina.actor, sleep)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
