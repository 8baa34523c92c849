import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { OrganisationImport, OrganisationQueries } from './index.js';

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const HEAD = 'Name,Short name,Position,Sector,Area,Headcount 03,Headcount E1';

describe.each(ENGINES)('a list of organisations on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let list: OrganisationImport;
  let queries: OrganisationQueries;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    list = house.get(OrganisationImport);
    queries = house.get(OrganisationQueries);
  });

  afterEach(() => house.close());

  it('adds what is new, changes what differs, and leaves the rest', async () => {
    const file = csv(
      HEAD,
      'Willow Bank,,Spoke,local authority,Eastfold,12,',
      'ELM HOUSE,Elm House,spoke,Voluntary,Westfold,,3',
      'Fernhill School,Fernhill,spoke,education,Fernhill,,',
    );

    const first = await list.run(cast.oli.actor, file);
    const again = await list.run(cast.oli.actor, file);

    expect(first).toMatchObject({ rows: 3, new: 1, changed: 1, same: 1, refused: 0, written: true });
    expect(first.report[1]).toEqual({
      row: 3,
      name: 'ELM HOUSE',
      outcome: 'changed',
      messages: [
        'Name: “Elm House” becomes “ELM HOUSE”.',
        'Area: “Calder Vale” becomes “Westfold”.',
        'The headcounts change.',
      ],
    });
    expect(again).toMatchObject({ new: 0, changed: 0, same: 3 });
    expect(await queries.workforces([cast.places.elmHouse])).toMatchObject([
      { staffGroup: 'E1', headcount: 3 },
    ]);
  });

  it('writes nothing where one row is refused, and says why of each', async () => {
    const file = csv(
      HEAD,
      'Good Place,,hub,nhs,A,1,',
      'Bad Place,,middle,Volunteery,A,some,',
      'good place,,hub,nhs,,,',
      ',,hub,nhs,,,',
    );

    const report = await list.run(cast.oli.actor, file);

    expect(report).toMatchObject({ new: 1, refused: 3, written: false });
    expect(report.report[1]!.messages).toEqual([
      'We do not know the position “middle”. Write hub or spoke.',
      'We do not know the sector “Volunteery”. Did you mean Voluntary?',
      'The headcount 03 is “some”. Write a whole number, such as 12.',
    ]);
    expect(report.report[2]!.messages).toEqual(['Row 2 has the same name. Keep one of the two.']);
    expect(report.report[3]!.messages).toEqual(['Enter the organisation’s name.']);
    expect(await queries.count({ q: 'good' })).toBe(0);
  });

  it('keeps the good rows where that is asked for, and nothing on a dry run', async () => {
    const file = csv('name,position,sector', 'Good Place,hub,nhs', 'Bad Place,hub,');

    expect(await list.run(cast.oli.actor, file, { dryRun: true, partial: true })).toMatchObject({
      written: false,
    });
    expect(await queries.count({ q: 'good' })).toBe(0);
    expect(await list.run(cast.oli.actor, file, { partial: true })).toMatchObject({
      new: 1,
      refused: 1,
      written: true,
    });
    expect(await queries.count({ q: 'good' })).toBe(1);
  });

  it('is the coordinator’s', async () => {
    await expect(list.run(cast.amina.actor, csv(HEAD))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
