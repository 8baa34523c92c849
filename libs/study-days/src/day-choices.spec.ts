import { personActor, SYSTEM } from '#kernel';
import { People } from '#people';
import { Registrations, Sessions } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { NOON, openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic } from '../../../test/support/programme.js';
import {
  DayChoices,
  dayFromText,
  DayPlans,
  DayQueries,
  PartQueries,
  UnchosenQueries,
  type Choices,
} from './index.js';

const PLAN = `09:30-10:30 Welcome
11:00-12:30 Workshops
- Pain at home | Room 2 | 2 places | 1 for non-clinical until 2026-12-01
- Talking with schools | Online`;

describe.each(ENGINES)('a study day on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine, { isAsleep: true });
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  async function plannedDay(changes: { capacity?: number; plan?: string } = {}): Promise<string> {
    const when = { startsAt: new Date('2026-12-04T09:30:00Z'), endsAt: new Date('2026-12-04T16:00:00Z') };
    const { capacity = 40, plan = PLAN } = changes;
    const id = await publishedClinic(house, cast, { ...when, kind: 'study-day', capacity });
    await write(id, plan);
    return id;
  }
  const write = (id: string, plan: string) =>
    house
      .get(DayPlans)
      .write(cast.amina.actor, id, { price: 'Free', joining: '', parts: dayFromText(plan).parts });
  const workshops = async (id: string) => (await house.get(DayQueries).of(id))!.parts[1]!.options;
  const chooses = async ({ actor }: Pick<Cast['ben'], 'actor'>, id: string, title: string) => {
    const option = (await workshops(id)).find((one) => one.title === title);
    const choices: Choices = { 1: option?.id };
    return house.get(DayChoices).choose(actor, id, choices);
  };
  const chosenBy = async ({ id: personId }: Pick<Cast['ben'], 'id'>, id: string) =>
    (await house.get(DayQueries).of(id, personId))!.parts
      .flatMap(({ options }) => options)
      .filter(({ isMine }) => isMine)
      .map(({ title }) => title);

  it('gives a place in the day and in what was chosen, both at once', async () => {
    const day = await plannedDay();

    expect(await chooses(cast.ben, day, 'Pain at home')).toBe('registered');
    expect(await chosenBy(cast.ben, day)).toEqual(['Pain at home']);
  });

  it('keeps neither where the option has no place left, or nothing is chosen', async () => {
    const day = await plannedDay();
    await chooses(cast.ben, day, 'Pain at home');

    await expect(chooses(cast.priya, day, 'Pain at home')).rejects.toMatchObject({
      fields: [{ field: 'part-1', message: '“Pain at home” has no place left for you. Choose another.' }],
    });
    await expect(chooses(cast.ruth, day, 'No such thing')).rejects.toMatchObject({
      fields: [{ field: 'part-1' }],
    });
    expect(await chosenBy(cast.priya, day)).toEqual([]);
    expect(await chooses(cast.joan, day, 'Pain at home')).toBe('registered');
  });

  it('frees what somebody chose who changes their mind, or gives the day up', async () => {
    const day = await plannedDay({ plan: PLAN.replace(' | 1 for non-clinical until 2026-12-01', '') });
    for (const person of [cast.ben, cast.joan]) await chooses(person, day, 'Pain at home');

    await chooses(cast.ben, day, 'Talking with schools');
    await chooses(cast.priya, day, 'Pain at home');
    await house.get(Registrations).cancel(cast.joan.actor, { sessionId: day, personId: cast.joan.id });

    expect(await chooses(cast.ruth, day, 'Pain at home')).toBe('registered');
  });

  it('lets whoever waits for the day choose once they have a place', async () => {
    const day = await plannedDay({ capacity: 1 });
    await chooses(cast.ben, day, 'Talking with schools');

    expect(await chooses(cast.priya, day, 'Talking with schools')).toBe('waiting');
    expect(await chosenBy(cast.priya, day)).toEqual([]);
  });

  it('keeps choices through a change of the plan, where what was chosen is still there', async () => {
    const day = await plannedDay();
    await chooses(cast.ben, day, 'Pain at home');
    await chooses(cast.ruth, day, 'Talking with schools');

    await write(
      day,
      PLAN.replace('- Talking with schools | Online', '- Sleep | Room 3').replace('Room 2', 'Room 9'),
    );

    expect(await chosenBy(cast.ben, day)).toEqual(['Pain at home']);
    expect(await chosenBy(cast.ruth, day)).toEqual([]);
  });

  it('keeps choices where a part is put in front, taken away, renamed or changes its place', async () => {
    const day = await plannedDay();
    await chooses(cast.ben, day, 'Pain at home');
    await chooses(cast.ruth, day, 'Talking with schools');
    const chosen = async () => [await chosenBy(cast.ben, day), await chosenBy(cast.ruth, day)];
    const [welcome = '', ...workshops] = PLAN.split('\n');
    const renamed = workshops.join('\n').replace('11:00-12:30 Workshops', '11:00-12:30 Seminars');
    const seminarsFirst = renamed.replace('11:00-12:30', '09:30-10:00');

    for (const plan of [
      `09:30-09:45 Coffee\n${PLAN.replace('09:30-10:30', '09:45-10:30')}`,
      PLAN,
      `${welcome}\n${renamed}`,
      `${seminarsFirst}\n10:00-11:00 Welcome`,
    ]) {
      expect(await write(day, plan)).toBe(0);
      expect(await chosen()).toEqual([['Pain at home'], ['Talking with schools']]);
    }
  });

  it('lets two parts with choices change their places', async () => {
    const two = `${PLAN}\n13:30-14:30 Seminars\n- Sleep\n- Play`;
    const day = await plannedDay({ plan: two });
    const { parts } = (await house.get(DayQueries).of(day))!;
    const choices = { 1: parts[1]!.options[0]!.id, 2: parts[2]!.options[1]!.id };
    await house.get(DayChoices).choose(cast.ben.actor, day, choices);
    const [welcome, , pain, schools, , sleep, play] = two.split('\n');

    const asked = await write(
      day,
      [welcome, '11:00-12:30 Seminars', sleep, play, '13:30-14:30 Workshops', pain, schools].join('\n'),
    );

    expect(asked).toBe(0);
    expect(await chosenBy(cast.ben, day)).toEqual(['Play', 'Pain at home']);
  });

  it('says how many people have to choose again', async () => {
    const day = await plannedDay();
    await chooses(cast.ben, day, 'Pain at home');
    for (const person of [cast.ruth, cast.priya]) await chooses(person, day, 'Talking with schools');
    await house.get(Registrations).cancel(cast.priya.actor, { sessionId: day, personId: cast.priya.id });

    expect(await write(day, PLAN.replace('Talking with schools', 'Sleep'))).toBe(1);
    expect(await write(day, '09:30-10:30 Welcome')).toBe(0);
  });

  it('moves its parts along with a day that is moved', async () => {
    const day = await plannedDay();
    const moved = {
      startsAt: new Date('2027-06-18T08:00:00Z'),
      endsAt: new Date('2027-06-18T14:30:00Z'),
    };

    await house.get(Sessions).change(cast.amina.actor, day, moved);

    const { parts } = (await house.get(DayQueries).of(day))!;
    expect(parts.map(({ startsAt }) => startsAt)).toEqual([
      new Date('2027-06-18T08:00:00Z'),
      new Date('2027-06-18T09:30:00Z'),
    ]);
  });

  it('gives no place twice when forty people choose the same at once', async () => {
    const day = await plannedDay({ plan: PLAN.replace('2 places | 1', '10 places | 4') });
    const people = [];
    for (let n = 0; n < 40; n++) {
      const roleId = n % 4 === 0 ? 'receptionist' : 'staff-nurse';
      const draft = { name: `P ${n}`, email: `p${n}@day.example`, organisationId: cast.places.hub, roleId };
      const id = await house.get(People).add(SYSTEM, { ...draft, accessLevel: 'member' });
      people.push({ id, actor: personActor(id, 'member'), roleId });
    }

    const answers = await Promise.allSettled(people.map((person) => chooses(person, day, 'Pain at home')));

    const inside = people.filter((_, n) => answers[n]?.status === 'fulfilled');
    expect(inside).toHaveLength(10);
    expect(inside.filter(({ roleId }) => roleId === 'receptionist').length).toBeGreaterThanOrEqual(4);
  }, 60_000);

  it('asks nobody to choose in a part where one thing happens, or that a shorter day no longer reaches', async () => {
    const day = await plannedDay({
      plan: `${PLAN}\n13:30-14:30 Seminars\n- Sleep\n- Play\n15:00-16:00 Close`,
    });
    await house.get(Registrations).register(cast.ben.actor, { sessionId: day, personId: cast.ben.id });
    const asked = async () =>
      (await house.get(UnchosenQueries).of(cast.ben.id, NOON, 9)).filter(
        ({ sessionId }) => sessionId === day,
      );
    const before = await asked();
    await expect(chooses(cast.ben, day, 'Pain at home')).rejects.toMatchObject({
      fields: [{ field: 'part-2' }],
    });

    await house.get(Sessions).change(cast.amina.actor, day, { endsAt: new Date('2026-12-04T12:00:00Z') });
    const shorter = await asked();
    await chooses(cast.ben, day, 'Pain at home');

    const { parts } = (await house.get(DayQueries).of(day))!;
    expect([before.length, shorter.length, (await asked()).length]).toEqual([1, 1, 0]);
    expect(parts.map(({ title, endsAt }) => [title, endsAt])).toEqual([
      ['Welcome', new Date('2026-12-04T10:30:00Z')],
      ['Workshops', new Date('2026-12-04T12:00:00Z')],
    ]);
    expect((await house.get(DayQueries).planned(day))!.parts).toHaveLength(4);
  });

  it('has no parts and nothing to choose once it is no study day any more', async () => {
    const day = await plannedDay();
    const choices = { 1: (await workshops(day))[0]!.id };

    await house.get(Sessions).change(cast.amina.actor, day, { kind: 'webinar' });

    expect(await house.get(DayQueries).of(day)).toBeUndefined();
    expect(await house.get(PartQueries).of(day)).toEqual([]);
    await expect(house.get(DayChoices).choose(cast.ben.actor, day, choices)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('counts people by the staff group of their joining, and before they join by that of their job', async () => {
    const sessionId = await plannedDay();
    const draft = { name: 'Moira Moves', email: `moira@${engine}.example`, organisationId: cast.places.hub };
    const personId = await house
      .get(People)
      .add(SYSTEM, { ...draft, roleId: 'receptionist', accessLevel: 'member' });
    const group = () => house.get(DayQueries).groupFor({ sessionId, personId });
    const before = await group();
    await house.get(Registrations).register(personActor(personId, 'member'), { sessionId, personId });

    await house.get(People).change(cast.oli.actor, personId, { roleId: 'staff-nurse' });
    const joined = await group();
    await house.get(Registrations).cancel(personActor(personId, 'member'), { sessionId, personId });

    expect([before, joined, await group()]).toEqual(['08', '08', '03']);
  });

  it('is planned by those who run it alone, and only where it is a study day', async () => {
    const day = await plannedDay();
    const clinic = await publishedClinic(house, cast);
    const plan = { price: '', joining: '', parts: dayFromText(PLAN).parts };

    for (const { actor } of [cast.ben, cast.sam])
      await expect(house.get(DayPlans).write(actor, day, plan)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(house.get(DayPlans).write(cast.amina.actor, clinic, plan)).rejects.toThrow(
      'Only a study day',
    );
    await expect(house.get(DayPlans).write(cast.amina.actor, day, plan, 7)).rejects.toThrow(
      'Somebody else changed',
    );
  });
});
