import { personActor, SYSTEM } from '#kernel';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { People, PersonQueries, PostQueries, RoleQueries, type PersonDraft } from './index.js';

describe.each(ENGINES)('people on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let people: People;
  let queries: PersonQueries;
  let posts: PostQueries;
  let mari: PersonDraft;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    people = house.get(People);
    queries = house.get(PersonQueries);
    posts = house.get(PostQueries);
    mari = {
      name: 'Mari  Núñez',
      email: ' Mari@Northmoor.example',
      organisationId: cast.places.elmHouse,
      roleId: 'chaplain',
      accessLevel: 'member',
    };
  });

  afterEach(() => house.close());

  it('adds a person and finds them by any word of the name and by address', async () => {
    const id = await people.add(cast.oli.actor, mari);

    const found = await queries.list({ q: 'nun' }, { limit: 10 });
    expect(found.items).toMatchObject([
      {
        id,
        name: 'Mari Núñez',
        email: 'mari@northmoor.example',
        roleName: 'Chaplain',
        organisationName: 'Elm House',
      },
    ]);
    expect(await queries.byEmails(['MARI@northmoor.example'])).toHaveLength(1);
    expect(await queries.count({ staffGroup: '05' })).toBe(1);
  });

  it('keeps the post of the day when somebody changes their job', async () => {
    const before = house.clock.now();
    house.clock.advance(86_400_000);

    await people.change(cast.oli.actor, cast.priya.id, { roleId: 'ward-sister' });

    const then = await posts.postsAt([cast.priya.id, cast.joan.id], before);
    const now = await posts.postsAt([cast.priya.id], house.clock.now());
    expect(then.map((post) => post.roleId).sort()).toEqual(['receptionist', 'staff-nurse']);
    expect(now).toMatchObject([{ roleId: 'ward-sister', staffGroup: '03', organisationName: 'Elm House' }]);
    expect(await posts.history(cast.priya.id)).toHaveLength(2);
  });

  it('takes the first post for an instant before it', async () => {
    const early = await posts.postsAt([cast.joan.id], new Date('2020-01-01T00:00:00Z'));

    expect(early).toMatchObject([
      { roleId: 'receptionist', position: 'spoke', sector: 'voluntary', area: 'Calder Vale' },
    ]);
  });

  it('asks one question for any number of people', async () => {
    const everybody = await queries.list({}, { limit: 100 });
    const ids = everybody.items.map((person) => person.id);

    expect(await posts.postsAt(ids, house.clock.now())).toHaveLength(7);
  });

  it('refuses an address that somebody else has', async () => {
    const twin = people.add(SYSTEM, { ...mari, email: 'PRIYA@northmoor.example' });

    await expect(twin).rejects.toMatchObject({ code: 'email-taken', fields: [{ field: 'email' }] });
  });

  it.each([
    ['an unknown role', { roleId: 'wizard' }, 'role-unknown'],
    ['an unknown organisation', { organisationId: 'nowhere' }, 'organisation-unknown'],
    ['no name', { name: ' ' }, 'invalid'],
    ['half an address', { email: 'mari@' }, 'invalid'],
  ])('refuses %s', async (_story, wrong, code) => {
    await expect(people.add(SYSTEM, { ...mari, ...wrong })).rejects.toMatchObject({ code });
  });

  it.each(['amina', 'priya', 'sam'] as const)('refuses %s, who is no coordinator', async (who) => {
    await expect(people.add(cast[who].actor, mari)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lets a person put their own role right, and nobody raise themselves', async () => {
    await people.change(cast.tomos.actor, cast.tomos.id, { roleId: 'volunteer' });
    const raise = people.change(cast.tomos.actor, cast.tomos.id, { accessLevel: 'coordinator' });
    const readdress = people.change(cast.tomos.actor, cast.tomos.id, { email: 'other@northmoor.example' });

    await expect(readdress).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(raise).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await queries.byId(cast.tomos.id)).toMatchObject({ roleId: 'volunteer', accessLevel: 'member' });
  });

  it('keeps a coordinator from pointing the letters of an administrator elsewhere', async () => {
    const admin = await people.add(SYSTEM, { ...mari, accessLevel: 'administrator' });

    const theft = people.change(cast.oli.actor, admin, { email: 'oli@elsewhere.example' });

    await expect(theft).rejects.toMatchObject({ kind: 'forbidden' });
    await people.change(cast.oli.actor, admin, { name: 'Mari Owen' });
    await people.change(personActor(admin, 'administrator'), admin, { email: 'mari@elsewhere.example' });
    expect(await queries.byId(admin)).toMatchObject({ name: 'Mari Owen', email: 'mari@elsewhere.example' });
  });

  it('lets a coordinator make coordinators but no administrator, nor change one', async () => {
    const admin = await people.add(SYSTEM, { ...mari, accessLevel: 'administrator' });
    await people.change(cast.oli.actor, cast.amina.id, { accessLevel: 'coordinator' });

    const raise = people.change(cast.oli.actor, cast.oli.id, { accessLevel: 'administrator' });
    const lower = people.change(cast.oli.actor, admin, { accessLevel: 'member' });

    await expect(raise).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(lower).rejects.toMatchObject({ kind: 'forbidden' });
    await people.change(personActor(admin, 'administrator'), cast.amina.id, { accessLevel: 'educator' });
  });

  it('refuses a change of what somebody else changed meanwhile', async () => {
    await people.change(cast.oli.actor, cast.ben.id, { name: 'Benjamin Carter' }, 1);

    const second = people.change(cast.oli.actor, cast.ben.id, { name: 'Benny Carter' }, 1);

    await expect(second).rejects.toMatchObject({ code: 'stale' });
  });

  it('has every role in a staff group, with its tier, and "not known" among them', async () => {
    const roles = await house.get(RoleQueries).all();

    expect(roles.length).toBeGreaterThanOrEqual(45);
    expect(roles.at(-1)).toEqual({
      id: 'not-known',
      name: 'Not known',
      staffGroup: '99',
      tier: 'not-known',
      isRetired: false,
    });
  });
});
