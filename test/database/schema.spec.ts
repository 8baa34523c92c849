import { Migrator } from '#database';
import { ENGINES } from '../support/databases.js';
import { openHouse, type House } from '../support/house.js';

describe.each(ENGINES)('the schema on %s', (engine) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(engine);
  });

  afterAll(() => house.close());

  it('has no migration left to run once the house is open', async () => {
    expect(await house.get(Migrator).pending()).toEqual([]);
  });

  it('is what the entities say it is', async () => {
    expect(await house.get(Migrator).drift()).toEqual([]);
  });
});
