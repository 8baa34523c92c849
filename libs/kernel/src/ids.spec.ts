import { newId } from './ids.js';

describe('a new id', () => {
  const at = new Date('2026-11-23T12:00:00Z');

  it('has twenty-six letters and digits', () => {
    expect(newId(at)).toMatch(/^[0-9a-hjkmnp-z]{26}$/);
  });

  it('is never given twice, however many are asked for at the same moment', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(at));

    expect(new Set(ids.map((id) => id.slice(10))).size).toBe(ids.length);
  });

  it('stands after one that is older', () => {
    expect(newId(new Date(+at + 1)) > newId(at)).toBe(true);
  });
});
