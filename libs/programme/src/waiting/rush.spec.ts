import { Reader, sql } from '#database';
import { Events } from '#events';
import { personActor, SYSTEM, type Actor, type StaffGroup } from '#kernel';
import { People } from '#people';
import { castOf } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { clinicDraft } from '../../../../test/support/drafts.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { play } from '../domain/act-history.js';
import { KeptPlacesKeeping, PlaceOffered, Registrations, Sessions } from '../index.js';
import { ActQueries } from './act.queries.js';

const [PEOPLE, PLACES, KEPT, ACTS] = [200, 20, 8, 1000];
/** A thousand acts on one session contend with one another: on a busy machine PostgreSQL takes half a minute. */
const WITH_PATIENCE = 120_000;
/** Every fourth works in an office. */
const ROLES = ['staff-nurse', 'consultant', 'teacher', 'receptionist'];

describe.each(ENGINES)('a rush for a clinic with kept places on %s', (engine) => {
  let house: House;
  let actors: { id: string; actor: Actor; roleId: string }[];
  let session: string;

  beforeAll(async () => {
    house = await openHouse(engine, { isAsleep: true });
    const cast = await castOf(house);
    actors = await staffOf(cast.places.hub);
    const draft = clinicDraft({ capacity: PLACES });
    session = await house.get(Sessions).create(cast.amina.actor, draft, 'published');
    const keptUntil = new Date('2026-11-29T00:00:00Z');
    const kept = { places: KEPT, staffGroups: ['08', '09'] as StaffGroup[], keptUntil };
    await house.get(KeptPlacesKeeping).keep(cast.amina.actor, { id: session }, [kept]);
  });

  afterAll(() => house.close());

  async function staffOf(organisationId: string) {
    const staff: typeof actors = [];
    for (let n = 0; n < PEOPLE; n++) {
      const roleId = ROLES[n % ROLES.length]!;
      const draft = { name: `Person ${n}`, email: `p${n}@hub.example`, organisationId, roleId };
      const id = await house.get(People).add(SYSTEM, { ...draft, accessLevel: 'member' });
      staff.push({ id, actor: personActor(id, 'member'), roleId });
    }
    return staff;
  }

  /** The same acts in every run: everybody joins, and then they come and go as chance has it. */
  function acts() {
    let seed = 7;
    const chance = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    return Array.from({ length: ACTS }, (_, n) => {
      const { id, actor } = actors[n < PEOPLE ? (n * 7) % PEOPLE : chance(PEOPLE)]!;
      return { coming: { sessionId: session, personId: id }, actor, leaves: n >= PEOPLE && chance(2) === 0 };
    });
  }

  it(
    `holds with ${PEOPLE} people, ${PLACES} places, ${KEPT} of them kept, and ${ACTS} joins and leaves at once`,
    async () => {
      const promoted: string[] = [];
      house.get(Events).on(PlaceOffered, ({ personId }) => void promoted.push(personId));
      const registrations = house.get(Registrations);

      await Promise.all(
        acts().map(({ leaves, actor, coming }) =>
          leaves ? registrations.cancel(actor, coming) : registrations.register(actor, coming),
        ),
      );

      const ledger = await house.get(ActQueries).ofSession(session);
      const { faults, standing } = play(ledger);
      expect(faults).toEqual([]);
      // Nobody was told of more promotions than the ledger has, nor of fewer.
      const given = ledger.filter(({ act }) => act === 'promoted').map(({ personId }) => personId);
      expect([...promoted].sort()).toEqual([...given].sort());
      expect(given.length).toBeGreaterThan(0);
      expect(await standings()).toEqual(
        new Map([...standing].map(([id, stand]) => [id, STATUS[stand as keyof typeof STATUS]])),
      );
      const inside = [...standing].filter(([, stand]) => stand === 'in').map(([id]) => id);
      expect(inside).toHaveLength(PLACES);
      const offices = actors.filter(({ roleId }) => roleId === 'receptionist').map(({ id }) => id);
      expect(inside.filter((id) => offices.includes(id)).length).toBeGreaterThanOrEqual(KEPT);
    },
    WITH_PATIENCE,
  );

  const STATUS = { in: 'registered', waiting: 'waiting', out: 'cancelled' };

  async function standings() {
    const rows = await house
      .get(Reader)
      .rows<{ id: string; status: string }>(
        sql`select person_id as "id", status as "status" from registration where session_id = ${session}`,
      );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }
});
