import { SYSTEM } from '#kernel';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { OrganisationQueries, Organisations, type OrganisationDraft } from './index.js';

const willow: OrganisationDraft = {
  name: 'Willow Bank Hospice',
  shortName: '',
  position: 'spoke',
  sector: 'voluntary',
  area: 'Eastfold',
  workforce: [
    { staffGroup: '03', headcount: 14 },
    { staffGroup: '08', headcount: 0 },
  ],
};

describe.each(ENGINES)('organisations on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let organisations: Organisations;
  let queries: OrganisationQueries;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    organisations = house.get(Organisations);
    queries = house.get(OrganisationQueries);
  });

  afterEach(() => house.close());

  it('adds one with its workforce, and fills in the short name', async () => {
    const id = await organisations.add(cast.oli.actor, willow);

    expect(await queries.byId(id)).toMatchObject({
      name: 'Willow Bank Hospice',
      shortName: 'Willow Bank Hospice',
    });
    expect(await queries.workforces([id])).toEqual([{ organisationId: id, staffGroup: '03', headcount: 14 }]);
  });

  it('takes a name longer than a short name may be', async () => {
    const name = 'The Royal Northmoor and Calder Vale Children’s Palliative Care Partnership';

    const id = await organisations.add(cast.oli.actor, { ...willow, name });

    expect(await queries.byId(id)).toMatchObject({ shortName: name });
  });

  it('changes what is said and leaves the rest', async () => {
    const id = await organisations.add(cast.oli.actor, willow);

    await organisations.change(cast.oli.actor, id, { area: 'Westfold' }, 1);

    expect(await queries.byId(id)).toMatchObject({ name: willow.name, area: 'Westfold', version: 2 });
    expect(await queries.workforces([id])).toHaveLength(1);
  });

  it('refuses a change of what somebody else changed meanwhile', async () => {
    await organisations.change(cast.oli.actor, cast.places.hub, { area: 'A' }, 1);

    const second = organisations.change(cast.oli.actor, cast.places.hub, { area: 'B' }, 1);

    await expect(second).rejects.toMatchObject({ code: 'stale', kind: 'conflict' });
  });

  it('refuses a second organisation of the same name, whatever its capitals', async () => {
    const again = organisations.add(SYSTEM, { ...willow, name: 'ELM  house' });

    await expect(again).rejects.toMatchObject({ code: 'organisation-exists' });
  });

  it.each(['amina', 'priya', 'sam'] as const)('refuses %s, who is no coordinator', async (who) => {
    await expect(organisations.add(cast[who].actor, willow)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('names every field that is wrong', async () => {
    const wrong = organisations.add(SYSTEM, {
      ...willow,
      name: ' ',
      sector: 'army' as 'nhs',
      workforce: [{ staffGroup: '03', headcount: 1.5 }],
    });

    await expect(wrong).rejects.toMatchObject({
      fields: [{ field: 'name' }, { field: 'sector' }, { field: 'workforce' }],
    });
  });

  it('lists by name, page after page, with each filter', async () => {
    const first = await queries.list({}, { limit: 3 });
    const rest = await queries.list({}, { limit: 3, after: ['fernhill school', cast.places.school] });

    expect(first.items.map((row) => row.shortName)).toEqual(['Calder Vale', 'Elm House', 'Fernhill']);
    expect(first.next).not.toBeNull();
    expect(rest).toMatchObject({ items: [{ shortName: 'Northmoor' }], next: null });
    expect(await queries.count({ position: 'spoke', sector: 'nhs' })).toBe(1);
    expect(await queries.count({ q: 'HOUSE' })).toBe(1);
    expect(await queries.count({ q: '%' })).toBe(0);
    expect(await queries.count({ area: 'Calder Vale' })).toBe(2);
  });
});
