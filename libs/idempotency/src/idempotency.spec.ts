import { personActor } from '#kernel';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { Idempotency } from './index.js';

const OLI = personActor('oli', 'coordinator');

describe.each(ENGINES)('a creation that comes twice on %s', (engine) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(engine);
  });

  afterAll(() => house.close());

  const asked = (key: string, request = 'POST /series {}') => ({ actor: OLI, key, request });
  const answering = (times: string[]) => () => {
    times.push('done');
    return Promise.resolve({ status: 201, answer: { id: `made ${times.length}` } });
  };

  it('is done once, and answered the same', async () => {
    const times: string[] = [];

    const answers = [
      await house.get(Idempotency).once(asked('a'), answering(times)),
      await house.get(Idempotency).once(asked('a'), answering(times)),
    ];

    expect(answers).toEqual([
      { status: 201, answer: { id: 'made 1' } },
      { status: 201, answer: { id: 'made 1' } },
    ]);
    expect(times).toEqual(['done']);
  });

  it('is refused when the same key comes with another request', async () => {
    await house.get(Idempotency).once(asked('b'), answering([]));

    const again = house.get(Idempotency).once(asked('b', 'POST /sessions {}'), answering([]));

    await expect(again).rejects.toMatchObject({ code: 'key-reused', kind: 'conflict' });
  });

  it('is done again after a day, when the answer is forgotten', async () => {
    const times: string[] = [];
    await house.get(Idempotency).once(asked('c'), answering(times));
    house.clock.advance(25 * 60 * 60 * 1000);
    await house.get(Idempotency).forgetOld();

    await house.get(Idempotency).once(asked('c'), answering(times));

    expect(times).toEqual(['done', 'done']);
  });
});
