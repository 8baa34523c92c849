import { Threshold } from './threshold.js';

describe('the threshold of the rooms', () => {
  const [ben, joan] = [{}, {}];
  let now: number;
  let threshold: Threshold;

  beforeEach(() => {
    now = 1000;
    threshold = new Threshold(() => now);
  });

  it('has somebody on it until they say where they want to go', () => {
    const before = threshold.isEmpty();

    threshold.opened(ben);
    threshold.opened(joan);
    threshold.heard(ben);
    const meanwhile = threshold.isEmpty();
    threshold.heard(joan);

    expect([before, meanwhile, threshold.isEmpty()]).toEqual([true, false, true]);
  });

  it('waits for nobody who never says anything', () => {
    threshold.opened(ben);
    now += 40;
    threshold.opened(joan);

    now += 30;
    const waitsForJoan = !threshold.isEmpty();
    now += 30;

    expect([waitsForJoan, threshold.isEmpty()]).toEqual([true, true]);
  });
});
