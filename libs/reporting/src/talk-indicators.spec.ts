import { Conversations } from '#discussion';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { Indicators } from './indicators.service.js';

const BEGIN = Date.UTC(2026, 9, 5, 9);
const [HOURS, DAYS] = [3_600_000, 86_400_000];

describe.each(ENGINES)('what reports say of conversations on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let talk: Conversations;

  beforeAll(async () => {
    house = await openHouse(engine, { at: new Date(BEGIN) });
    cast = await castOf(house);
    talk = house.get(Conversations);
    await autumn();
  });

  afterAll(() => house.close());

  const at = (offset: number) => house.clock.setTo(new Date(BEGIN + offset));
  const ask = (who: Cast['ben'], isAnonymous = false) =>
    talk.begin(who.actor, { spaceId: 'everybody', title: 'Night pain', text: 'What helps?', isAnonymous });
  const answer = (who: Cast['ben'], { threadId }: { threadId: string }, isAnonymous = false) =>
    talk.reply(who.actor, { threadId, text: 'This helped us.', isAnonymous });

  /** One answered after three hours by somebody else, one never by name, one too late, one of nobody's, one of today. */
  async function autumn(): Promise<void> {
    const soon = await ask(cast.ben);
    at(1 * HOURS);
    await answer(cast.ben, soon);
    at(3 * HOURS);
    await answer(cast.amina, soon);
    const [never, late, unnamed] = [await ask(cast.joan), await ask(cast.priya), await ask(cast.joan, true)];
    at(4 * HOURS);
    await answer(cast.ben, never, true);
    await answer(cast.ben, unnamed);
    at(3 * HOURS + 8 * DAYS);
    await answer(cast.ben, late);
    at(14 * DAYS);
    await ask(cast.joan);
  }

  const figures = async (scope = {}) => {
    const all = await house.get(Indicators).of(cast.oli.actor, scope);
    const talks = ['writers', 'conversations', 'first-answer', 'not-answered'];
    return all.filter(({ key }) => talks.includes(key)).map(({ value, n }) => [value, n]);
  };

  it('counts who wrote, how soon somebody else answered, and whom nobody answered', async () => {
    expect(await figures()).toEqual([
      [4, 10],
      [5, 5],
      [3, 3],
      [0.5, 4],
    ]);
  });

  it('counts what began in the period, and has no figure of nothing', async () => {
    expect(await figures({ from: '2026-10-06', to: '2026-10-18' })).toEqual([
      [1, 1],
      [0, 0],
      [null, 0],
      [null, 0],
    ]);
  });
});
