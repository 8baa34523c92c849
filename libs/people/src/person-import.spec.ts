import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { Departures, PersonImport, PersonQueries, PostQueries } from './index.js';

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const HEAD = 'Name,E-mail,Organisation,Role,Access level';

describe.each(ENGINES)('a list of people on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let list: PersonImport;
  let queries: PersonQueries;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    list = house.get(PersonImport);
    queries = house.get(PersonQueries);
  });

  afterEach(() => house.close());

  it('adds the new, changes those who moved, and leaves the rest', async () => {
    const file = csv(
      HEAD,
      'Siân Vaughan-O’Brien,Sian@elm.example,Elm House,chaplain,',
      'Priya Nair,PRIYA@northmoor.example,northmoor,Nurse specialist,educator',
      'Ben Carter,ben@northmoor.example,,,',
      'Zoë,zoe@elm.example,,,',
    );

    const first = await list.run(cast.oli.actor, file);
    const again = await list.run(cast.oli.actor, file);

    expect(first).toMatchObject({ rows: 4, new: 2, changed: 1, same: 1, refused: 0, written: true });
    expect(first.report[1]!.messages).toEqual([
      "Organisation: “Elm House” becomes “Northmoor Children's Hospital”.",
      'Role: “Staff nurse” becomes “Nurse specialist”.',
      'Access level: “member” becomes “educator”.',
    ]);
    expect(again).toMatchObject({ new: 0, changed: 0, same: 4 });
    expect(await queries.byEmails(['sian@elm.example', 'zoe@elm.example'])).toMatchObject([
      { name: 'Siân Vaughan-O’Brien', roleId: 'chaplain', organisationId: cast.places.elmHouse },
      { name: 'Zoë', roleId: 'not-known', organisationId: null },
    ]);
    expect(await house.get(PostQueries).history(cast.priya.id)).toHaveLength(2);
  });

  it('writes nothing where one row is refused, and suggests what was meant', async () => {
    await house.get(Departures).note(cast.oli.actor, cast.tomos.id);

    const report = await list.run(
      cast.oli.actor,
      csv(
        HEAD,
        'Good Person,good@elm.example,Elm House,Teacher,',
        'Bad Person,not an address,Elm Hose,Staff nurs,boss',
        'Good Person,GOOD@elm.example,,,',
        'Nobody,,,,',
        'Tomos Prys,tomos@northmoor.example,,,',
        'Climber,climber@elm.example,,,administrator',
      ),
    );

    expect(report).toMatchObject({ rows: 6, new: 1, refused: 5, written: false });
    expect(report.report.map((row) => row.messages)).toEqual([
      [],
      [
        'Enter an e-mail address, such as name@example.org.',
        'We do not know the organisation “Elm Hose”. Did you mean Elm House?',
        'We do not know the role “Staff nurs”. Did you mean Staff nurse, Nursing student or Nurse specialist?',
        'We do not know the access level “boss”. Write member, educator, coordinator or administrator.',
      ],
      ['Row 2 has the same e-mail address. Keep one of the two.'],
      ['Give an e-mail address: people are told apart by it.'],
      ['This person has left the network. Bring them back on their own page first.'],
      ['You cannot give or take an access level above your own. Ask an administrator.'],
    ]);
    expect(await queries.byEmails(['good@elm.example'])).toEqual([]);
  });

  it('keeps the good rows where that is asked for', async () => {
    const file = csv(HEAD, 'Good Person,good@elm.example,,,', 'Bad Person,,,,');

    expect(await list.run(cast.oli.actor, file, { partial: true, dryRun: true })).toMatchObject({
      written: false,
    });
    expect(await list.run(cast.oli.actor, file, { partial: true })).toMatchObject({
      new: 1,
      refused: 1,
      written: true,
    });
    expect(await queries.byEmails(['good@elm.example'])).toHaveLength(1);
  });

  it('is the coordinator’s', async () => {
    await expect(list.run(cast.priya.actor, csv(HEAD))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
