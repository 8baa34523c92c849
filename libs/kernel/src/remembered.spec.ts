import { remembered } from './remembered.js';

describe('what is remembered', () => {
  it('is worked out once for each key', () => {
    const keep = remembered<string>();
    const worked: string[] = [];
    const ask = (key: string) =>
      keep(key, () => {
        worked.push(key);
        return key.toUpperCase();
      });

    expect([ask('a'), ask('b'), ask('a')]).toEqual(['A', 'B', 'A']);
    expect(worked).toEqual(['a', 'b']);
  });

  it('is nothing that had no answer', () => {
    const keep = remembered<string | undefined>();
    let times = 0;
    const ask = () => keep('a', () => (++times < 2 ? undefined : 'A'));

    expect([ask(), ask(), ask(), times]).toEqual([undefined, 'A', 'A', 2]);
  });

  it('is right again after more keys than are kept', () => {
    const keep = remembered<number>();
    const ask = (n: number) => keep(String(n), () => n);
    const asked = Array.from({ length: 5000 }, (_, n) => ask(n));

    expect(asked).toEqual(asked.map((_, n) => n));
    expect(ask(0)).toBe(0);
  });
});
