import { Events } from '#events';
import { Reader, sql } from '#database';
import { personActor } from '#kernel';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { clinicDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { PlaceOffered, Registrations, Sessions, SessionStates } from './index.js';

describe.each(ENGINES)('registrations on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let registrations: Registrations;
  let offered: string[];

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    registrations = house.get(Registrations);
    house.get(Events).on(PlaceOffered, ({ personId }) => void offered.push(personId));
  });

  beforeEach(() => (offered = []));

  afterAll(() => house.close());

  const clinicOf = (capacity: number | null) =>
    house.get(Sessions).create(cast.amina.actor, clinicDraft({ capacity }), 'published');
  const joins = ({ id, actor }: Cast['ben'], sessionId: string) =>
    registrations.register(actor, { sessionId, personId: id });
  const leaves = ({ id, actor }: Cast['ben'], sessionId: string) =>
    registrations.cancel(actor, { sessionId, personId: id });
  const standings = async (sessionId: string) => {
    const rows = await house.get(Reader).rows<{ personId: string; status: string }>(
      sql`select person_id as "personId", status as "status" from registration
        where session_id = ${sessionId} order by joined_at, id`,
    );
    return rows.map(({ personId, status }) => [personId, status]);
  };

  it('gives places in the order of joining, and then places in the waiting list', async () => {
    const clinic = await clinicOf(1);

    const answers = [
      await joins(cast.ben, clinic),
      await joins(cast.priya, clinic),
      await joins(cast.ben, clinic),
    ];

    expect(answers).toEqual(['registered', 'waiting', 'registered']);
    expect(await standings(clinic)).toEqual([
      [cast.ben.id, 'registered'],
      [cast.priya.id, 'waiting'],
    ]);
  });

  it('promotes the one who has waited longest when a place is given up', async () => {
    const clinic = await clinicOf(1);
    for (const person of [cast.ben, cast.priya, cast.joan]) await joins(person, clinic);

    await leaves(cast.ben, clinic);

    expect(offered).toEqual([cast.priya.id]);
    expect(await standings(clinic)).toEqual([
      [cast.ben.id, 'cancelled'],
      [cast.priya.id, 'registered'],
      [cast.joan.id, 'waiting'],
    ]);
  });

  it('puts somebody who comes back at the end of the waiting list', async () => {
    const clinic = await clinicOf(1);
    for (const person of [cast.ben, cast.priya, cast.joan]) await joins(person, clinic);

    await leaves(cast.priya, clinic);
    await joins(cast.priya, clinic);
    await leaves(cast.ben, clinic);

    expect(offered).toEqual([cast.joan.id]);
  });

  it('frees the place of somebody who sends apologies', async () => {
    const clinic = await clinicOf(1);
    await joins(cast.ben, clinic);
    await joins(cast.priya, clinic);

    await registrations.apologise(cast.ben.actor, { sessionId: clinic, personId: cast.ben.id });

    expect(await standings(clinic)).toEqual([
      [cast.ben.id, 'apologies'],
      [cast.priya.id, 'registered'],
    ]);
  });

  it('takes apologies from somebody who never registered', async () => {
    const clinic = await clinicOf(null);

    await registrations.apologise(cast.ruth.actor, { sessionId: clinic, personId: cast.ruth.id });

    expect(await standings(clinic)).toEqual([[cast.ruth.id, 'apologies']]);
  });

  it('gives the places of a larger capacity to those who wait', async () => {
    const clinic = await clinicOf(1);
    for (const person of [cast.ben, cast.priya, cast.joan, cast.tomos]) await joins(person, clinic);

    await house.get(Sessions).change(cast.amina.actor, clinic, { capacity: 3 });

    expect(offered).toEqual([cast.priya.id, cast.joan.id]);
  });

  it('promotes nobody into a cancelled session, and the next in line once it is restored', async () => {
    const clinic = await clinicOf(1);
    await joins(cast.ben, clinic);
    await joins(cast.priya, clinic);
    await house.get(SessionStates).cancel(cast.amina.actor, { id: clinic }, 'Amina is ill');

    await expect(leaves(cast.ben, clinic)).rejects.toThrow('cancelled');
    await house.get(SessionStates).restore(cast.amina.actor, { id: clinic });
    await leaves(cast.ben, clinic);

    expect(offered).toEqual([cast.priya.id]);
  });

  it('lets a person register themselves only, and those who run the session register others', async () => {
    const clinic = await clinicOf(null);
    const benFor = (actor: Cast['ben']['actor']) =>
      registrations.register(actor, { sessionId: clinic, personId: cast.ben.id });

    await expect(benFor(cast.priya.actor)).rejects.toThrow('You can only register yourself');
    await expect(benFor(cast.sam.actor)).rejects.toThrow('You can only register yourself');
    expect(await benFor(cast.amina.actor)).toBe('registered');
  });

  it('hides a draft from members, and refuses people who are not in the network', async () => {
    const draft = await house.get(Sessions).create(cast.amina.actor, clinicDraft());
    const clinic = await clinicOf(null);
    const nobody = personActor('nobody', 'member');

    await expect(joins(cast.ben, draft)).rejects.toThrow('We cannot find this session');
    await expect(
      registrations.register(nobody, { sessionId: clinic, personId: 'nobody' }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });
});
