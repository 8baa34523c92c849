import { Reader, sql } from '#database';
import { Events } from '#events';
import { personActor, SYSTEM, type Actor } from '#kernel';
import { Erasures, People } from '#people';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { conference, talkId, talkXml } from '../../../../test/support/conferences.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { ConferenceQueries, OwnFacts, TalkPlaceQueries, TalkPlaces, TalkPlacesGiven } from '../index.js';

const [PEOPLE, PLACES, ACTS] = [40, 6, 240];
/** Hundreds of acts on one talk contend with one another: on a busy machine PostgreSQL takes a while. */
const WITH_PATIENCE = 120_000;

describe.each(ENGINES)('signing up for a workshop on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let workshop: string;

  beforeEach(async () => {
    house = await openHouse(engine, { at: new Date('2026-10-01T09:00:00Z'), isAsleep: true });
    cast = await castOf(house);
    await bringIn([talkXml(1, '10:00'), talkXml(2, '12:00')]);
    workshop = await talkId(house, 'Talk 1');
    await limit(2);
  });

  afterEach(() => house.close());

  const bringIn = (talks: string[]) => conference(house, cast.amina.actor, { Hall: talks });
  const limit = async (capacity: number | null) => {
    const { id } = await house.get(ConferenceQueries).there('copn2026');
    const talks = await house.get(ConferenceQueries).talks(id);
    const guid = talks.find((talk) => talk.title === 'Talk 1')!.guid;
    const meant = { rooms: new Map<string, object>(), talks: new Map([[guid, { capacity }]]) };
    await house.get(OwnFacts).write(cast.amina.actor, 'copn2026', meant);
  };
  const join = (who: { actor: Actor }, talk = workshop) => house.get(TalkPlaces).join(who.actor, talk);
  const leave = (who: { actor: Actor }) => house.get(TalkPlaces).leave(who.actor, workshop);
  const seenBy = async (personId?: string) => {
    const { id } = await house.get(ConferenceQueries).there('copn2026');
    return (await house.get(TalkPlaceQueries).seenBy(id, personId)).get(workshop);
  };
  const promoted = () =>
    house
      .get(Reader)
      .rows<{ id: string; joinedAt: number }>(
        sql`select person_id as "id", joined_at as "joinedAt" from talk_promotion order by promoted_at, joined_at`,
      );

  it('gives places while there are any, and then a place in the waiting list', async () => {
    expect([
      await join(cast.ben),
      await join(cast.priya),
      await join(cast.joan),
      await join(cast.tomos),
    ]).toEqual([...['placed', 'placed', 'waiting', 'waiting']]);
    expect(await join(cast.joan)).toBe('waiting');

    expect(await seenBy(cast.tomos.id)).toEqual({ placed: 2, waiting: 2, mine: 'waiting', position: 2 });
    expect(await seenBy(cast.ben.id)).toEqual({ placed: 2, waiting: 2, mine: 'placed', position: undefined });
    expect(await seenBy()).toEqual({ placed: 2, waiting: 2, mine: undefined, position: undefined });
  });

  it('gives a place that is given up to who waited longest, and leaving twice gives one', async () => {
    for (const who of [cast.ben, cast.priya, cast.joan, cast.tomos]) await join(who);
    await leave(cast.ben);
    await leave(cast.ben);

    expect((await promoted()).map(({ id }) => id)).toEqual([cast.joan.id]);
    expect((await seenBy(cast.tomos.id))?.position).toBe(1);
    expect(await join(cast.ben)).toBe('waiting');
    expect((await seenBy(cast.ben.id))?.position).toBe(2);
  });

  it('takes nobody’s place where places are lowered, and gives more where there are more', async () => {
    for (const who of [cast.ben, cast.priya, cast.joan, cast.tomos]) await join(who);
    await limit(1);
    await leave(cast.ben);
    expect(await seenBy(cast.joan.id)).toMatchObject({ placed: 1, waiting: 2, mine: 'waiting' });

    await limit(3);
    expect(await seenBy(cast.joan.id)).toMatchObject({ placed: 3, waiting: 0, mine: 'placed' });
    expect((await promoted()).map(({ id }) => id)).toEqual([cast.joan.id, cast.tomos.id]);
  });

  it('lets everybody in who waits where nobody needs to sign up any more', async () => {
    for (const who of [cast.ben, cast.priya, cast.joan]) await join(who);
    await limit(null);

    expect((await promoted()).map(({ id }) => id)).toEqual([cast.joan.id]);
    await expect(join(cast.tomos)).rejects.toThrow('Nobody needs to sign up for this talk.');
    await leave(cast.joan);
    expect(await seenBy(cast.joan.id)).toMatchObject({ placed: 2, mine: undefined });
  });

  it('ends when the talk begins: nobody joins, and nobody is given a place that they do not know of', async () => {
    for (const who of [cast.ben, cast.priya, cast.joan]) await join(who);
    house.clock.setTo(new Date('2026-10-24T09:00:00Z'));

    await expect(join(cast.tomos)).rejects.toThrow('This talk has begun');
    await leave(cast.ben);
    expect(await promoted()).toEqual([]);
  });

  it('stays theirs while a programme has the talk no more, and when it comes again', async () => {
    await join(cast.ben);
    await bringIn([talkXml(2, '12:00')]);
    await expect(leave(cast.ben)).rejects.toThrow('We cannot find this talk.');
    expect(await seenBy(cast.ben.id)).toBeUndefined();

    await bringIn([talkXml(1, '15:00'), talkXml(2, '12:00')]);
    expect(await seenBy(cast.ben.id)).toMatchObject({ placed: 1, mine: 'placed' });
  });

  it('is for people who are signed in, and for talks that need it', async () => {
    await expect(join(cast.sam)).rejects.toThrow('Sign in to take a place.');
    await expect(leave(cast.sam)).rejects.toThrow('Sign in to take a place.');
    await expect(join(cast.ben, 'none')).rejects.toThrow('We cannot find this talk.');
    await expect(join(cast.ben, await talkId(house, 'Talk 2'))).rejects.toThrow('You can just come.');
  });

  it('goes to the next in line when who has it leaves the network', async () => {
    for (const who of [cast.ben, cast.priya, cast.joan]) await join(who);
    await house.get(Erasures).erase(cast.ben.actor, cast.ben.id);

    expect((await promoted()).map(({ id }) => id)).toEqual([cast.joan.id]);
    expect(await seenBy(cast.joan.id)).toMatchObject({ placed: 2, waiting: 0, mine: 'placed' });
  });

  it('shows who has a place to those who run the conference alone', async () => {
    for (const who of [cast.priya, cast.ben, cast.joan]) await join(who);
    const slug = 'copn2026-talk-1';
    const list = (who: 'amina' | 'oli' | 'ben') =>
      house.get(TalkPlaceQueries).list(cast[who].actor, 'copn2026', slug);

    expect((await list('amina')).people.map(({ name, status }) => [name, status])).toEqual([
      ...[
        [cast.ben.name, 'placed'],
        [cast.priya.name, 'placed'],
        [cast.joan.name, 'waiting'],
      ],
    ]);
    expect((await list('oli')).people).toHaveLength(3);
    await expect(list('ben')).rejects.toThrow('Only those who run this conference');
  });

  it(
    `promotes in order and exactly once with ${PEOPLE} people, ${PLACES} places, and ${ACTS} joins and leaves at once`,
    async () => {
      await limit(PLACES);
      const people = await manyPeople();
      const told: string[] = [];
      house.get(Events).on(TalkPlacesGiven, ({ talkIds }) => void told.push(...talkIds));

      await Promise.all(acts(people).map(({ who, leaves }) => (leaves ? leave(who) : join(who))));

      const rows = await standings();
      const [placed, waiting] = ['placed', 'waiting'].map((one) =>
        rows.filter(({ status }) => status === one),
      );
      const given = await promoted();
      expect(placed).toHaveLength(PLACES);
      // Nobody who waits joined before somebody who was promoted and is still in.
      const lastIn = Math.max(...placed!.map(({ joinedAt }) => joinedAt));
      expect(waiting!.every(({ joinedAt }) => joinedAt > lastIn)).toBe(true);
      expect(given.length).toBeGreaterThan(0);
      expect(new Set(given.map(({ joinedAt }) => joinedAt)).size).toBe(given.length);
      expect(told.length).toBe(given.length);
      expect(new Set(rows.map(({ joinedAt }) => joinedAt)).size).toBe(rows.length);
    },
    WITH_PATIENCE,
  );

  async function manyPeople() {
    const people: { id: string; actor: Actor }[] = [];
    for (let n = 0; n < PEOPLE; n++) {
      const draft = { name: `Person ${n}`, email: `p${n}@hub.example`, organisationId: cast.places.hub };
      const id = await house
        .get(People)
        .add(SYSTEM, { ...draft, roleId: 'staff-nurse', accessLevel: 'member' });
      people.push({ id, actor: personActor(id, 'member') });
    }
    return people;
  }

  /** The same acts in every run: everybody joins, and then they come and go as chance has it. */
  function acts(people: { actor: Actor }[]) {
    let seed = 7;
    const chance = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    return Array.from({ length: ACTS }, (_, n) => {
      const who = people[n < PEOPLE ? n : chance(PEOPLE)]!;
      return { who, leaves: n >= PEOPLE && chance(2) === 0 };
    });
  }

  function standings() {
    return house
      .get(Reader)
      .rows<{ status: string; joinedAt: number }>(
        sql`select status as "status", joined_at as "joinedAt" from talk_place`,
      );
  }
});
