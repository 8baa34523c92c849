import { CalendarWatch } from '#calendar';
import { Events } from '#events';
import { Reader, sql } from '#database';
import { personActor, SYSTEM, type Actor } from '#kernel';
import { People } from '#people';
import { castOf } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { clinicDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { PlaceOffered, PlaceTaken, Registrations, Sessions, WaitingListJoined } from './index.js';

const PEOPLE = 200;
const PLACES = 20;
const ACTS = 500;

interface Standing {
  readonly personId: string;
  readonly status: string;
  readonly joinedAt: number;
}

describe.each(ENGINES)('a waiting list under a rush on %s', (engine) => {
  let house: House;
  let actors: { id: string; actor: Actor }[];
  let session: string;

  beforeAll(async () => {
    house = await openHouse(engine);
    const cast = await castOf(house);
    actors = await staffOf(cast.places.hub);
    session = await house
      .get(Sessions)
      .create(cast.amina.actor, clinicDraft({ capacity: PLACES }), 'published');
  });

  afterAll(() => house.close());

  async function staffOf(organisationId: string) {
    const staff: { id: string; actor: Actor }[] = [];
    for (let n = 0; n < PEOPLE; n++) {
      const person = {
        name: `Nurse ${n}`,
        email: `n${n}@hub.example`,
        organisationId,
        roleId: 'staff-nurse',
      };
      const id = await house.get(People).add(SYSTEM, { ...person, accessLevel: 'member' });
      staff.push({ id, actor: personActor(id, 'member') });
    }
    return staff;
  }

  const standings = () =>
    house.get(Reader).rows<Standing>(sql`select person_id as "personId", status as "status",
      joined_at as "joinedAt" from registration where session_id = ${session} order by joined_at, id`);

  /** Those with one REQUEST more than CANCELs, each taken in turn, as their own calendar would end. */
  async function invited(): Promise<string[]> {
    const letters = await house.get(Reader).rows<{ thread: string; calendar: string }>(sql`
      select thread as "thread", calendar as "calendar" from outgoing_mail where calendar is not null order by id`);
    const held = new Set<string>();
    for (const { thread, calendar } of letters) {
      const person = thread.split(' ')[1] ?? '';
      const isInvited = calendar.includes('METHOD:REQUEST');
      expect(held.has(person)).toBe(!isInvited);
      if (isInvited) held.add(person);
      else held.delete(person);
    }
    return [...held].sort();
  }

  it(`holds with ${PEOPLE} people, ${PLACES} places and ${ACTS} joins and leaves at once`, async () => {
    const gave = { places: 0, waits: 0, offers: [] as string[] };
    house.get(Events).on(PlaceTaken, () => {
      gave.places++;
    });
    house.get(Events).on(WaitingListJoined, () => {
      gave.waits++;
    });
    house.get(Events).on(PlaceOffered, ({ personId }) => void gave.offers.push(personId));
    const registrations = house.get(Registrations);
    // Everybody joins; then 150 of them leave and 150 of those come back, all at the same time.
    const acts = Array.from({ length: ACTS }, (_, n) => {
      const { id, actor } = actors[(n * 7) % PEOPLE]!;
      const coming = { sessionId: session, personId: id };
      return n % 5 < 2 && n >= PEOPLE
        ? registrations.cancel(actor, coming)
        : registrations.register(actor, coming);
    });

    await Promise.all(acts);

    const rows = await standings();
    const registered = rows.filter(({ status }) => status === 'registered');
    const waiting = rows.filter(({ status }) => status === 'waiting');
    expect(registered).toHaveLength(PLACES);
    // Nobody was passed over: whoever waits joined after everybody who has a place.
    const lastIn = Math.max(...registered.map(({ joinedAt }) => joinedAt));
    expect(waiting.every(({ joinedAt }) => joinedAt > lastIn)).toBe(true);
    expect(new Set(rows.map(({ joinedAt }) => joinedAt)).size).toBe(rows.length);
    // Whoever has a place was invited once more than they were taken out again, and nobody else holds an invitation.
    await house.get(CalendarWatch).settled();
    expect(await invited()).toEqual(registered.map(({ personId }) => personId).sort());
    expect(gave.offers.length).toBeGreaterThan(0);
    const offersPerJoining = gave.places + gave.waits;
    expect(gave.offers.length).toBeLessThanOrEqual(offersPerJoining);
  });

  it('promotes each of those next in line once when all who have a place leave at once', async () => {
    const before = await standings();
    const leaving = before.filter(({ status }) => status === 'registered');
    const nextInLine = before.filter(({ status }) => status === 'waiting').slice(0, PLACES);
    const offered: string[] = [];
    house.get(Events).on(PlaceOffered, ({ personId }) => void offered.push(personId));

    await Promise.all(
      leaving.map(({ personId }) =>
        house.get(Registrations).cancel(personActor(personId, 'member'), { sessionId: session, personId }),
      ),
    );

    const expected = nextInLine.map(({ personId }) => personId);
    expect([...offered].sort()).toEqual([...expected].sort());
    const now = (await standings()).filter(({ status }) => status === 'registered');
    expect(now.map(({ personId }) => personId).sort()).toEqual([...expected].sort());
  });
});
