import { PlacesAudit, Registrations } from '#programme';
import { AttendanceAudit, Entries } from '#attendance';
import { Transactions } from '#database';
import { castOf, type Cast } from '../support/cast.js';
import { jsonOf, spoken, type Said } from '../support/command-line.js';
import { emptyPlace, ENGINES } from '../support/databases.js';
import { openHouse, type House } from '../support/house.js';
import { publishedClinic, registered } from '../support/programme.js';

/** By hand, past every rule: what a person with the database's own tools, or a bug, could do. */
const TAMPERING: readonly (readonly [story: string, statement: string, said: RegExp])[] = [
  [
    'a place that no act gave',
    `update registration set status = 'registered' where status = 'waiting'`,
    /is registered, and by the ledger waiting/,
  ],
  [
    'a registration without a ledger',
    'delete from registration_act',
    /is registered, and by the ledger never on the list/,
  ],
  ['an act that is missing', 'delete from registration_act where seq = 1', /act 1 is missing: the next is 2/],
  [
    'more places than there were',
    'update registration_act set capacity = 1 where capacity is not null',
    /was given a place, and none was open to them/,
  ],
  [
    'minutes that nobody measured',
    'update attendance set minutes = 59',
    /is attended with 59 minutes, and by the evidence attended with 60 minutes/,
  ],
  [
    'a line without evidence',
    `update attendance set attendee = 'x'`,
    /x has a line in the register, and no evidence/,
  ],
];

describe.each(ENGINES)('the audit on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    house = await openHouse(engine, { isAsleep: true });
    cast = await castOf(house);
    const clinic = await publishedClinic(house, cast, { capacity: 2 });
    for (const person of [cast.ben, cast.priya, cast.joan]) await registered(house, person, clinic);
    await house.get(Registrations).cancel(cast.ben.actor, { sessionId: clinic, personId: cast.ben.id });
    await registered(house, cast.ruth, clinic);
    const here = { source: 'check-in' } as const;
    await house.get(Entries).record(cast.amina.actor, clinic, { personId: cast.priya.id }, here);
  });

  afterEach(() => house.close());

  const proofs = async () => ({
    places: await house.get(PlacesAudit).proof(),
    attendance: await house.get(AttendanceAudit).proof(),
  });

  it('acquits what was done by the rules', async () => {
    const { places, attendance } = await proofs();

    expect(places).toEqual({ sessions: 1, acts: 6, faults: [] });
    expect(attendance).toEqual({ sessions: 1, facts: 1, lines: 1, faults: [] });
  });

  it.each(TAMPERING)('finds %s', async (_story, statement, said) => {
    await house.get(Transactions).run((tables) => tables.query(statement));

    const { places, attendance } = await proofs();

    const sentences = [...places.faults, ...attendance.faults].map(({ says }) => says);
    expect(sentences).toContainEqual(expect.stringMatching(said));
  });
});

describe('wheelhouse audit', () => {
  it('names what is wrong and ends with 1', async () => {
    const house = await openHouse('sqlite', { isAsleep: true });
    const cast = await castOf(house);
    const clinic = await publishedClinic(house, cast, { capacity: 2 });
    await registered(house, cast.ben, clinic);
    await house.get(Transactions).run((tables) => tables.query('delete from registration_act'));

    const said = await spoken({ dataDir: house.config.dataDir }, ['audit']);
    await house.close();

    expect(said.code).toBe(1);
    expect(said.out).toContain(`“Talking with families about symptoms”: ${cast.ben.id} is registered`);
    expect(said.err).toContain('1 thing is wrong. Nothing was changed.');
  });

  it('says in sentences and in JSON that all is right, and ends with 0', async () => {
    const place = await emptyPlace('sqlite');

    const said = await spoken(place.settings, ['audit']);
    const json: Said = await spoken(place.settings, ['audit', '--json']);
    await place.remove();

    expect(said.code).toBe(0);
    expect(said.out).toContain('Places: 0 acts of 0 sessions were played again. All is right.');
    expect(jsonOf(json)).toMatchObject({ isRight: true, places: { faults: [] }, attendance: { faults: [] } });
  });
});
