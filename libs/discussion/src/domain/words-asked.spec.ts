import { excerptOf, wordsAsked } from './words-asked.js';

describe('the piece of a text that is shown of what was found', () => {
  const long = `${'before '.repeat(40)}the needle stands here ${'after '.repeat(40)}`;

  it('is the text itself on one line, where that is short', () => {
    expect(excerptOf('  We had\n\nthis  question ', ['question'])).toBe('We had this question');
    expect(excerptOf('', ['x'])).toBe('');
  });

  it('stands around the first of the words, and begins and ends with a whole one', () => {
    const piece = excerptOf(long, ['Needle']);

    expect(piece).toMatch(/^…before (before )*the needle stands here after( after)*…$/);
    expect(piece.length).toBeLessThanOrEqual(162);
  });

  it('begins with the text where none of the words stands in it as it was typed', () => {
    expect(excerptOf(long, ['feeding'])).toMatch(/^before .*before…$/);
  });

  it('cuts a word of endless length, and no letter of two halves', () => {
    expect(excerptOf('x'.repeat(500), ['x'])).toBe(`${'x'.repeat(160)}…`);
    expect(excerptOf(`x${'😀'.repeat(300)}`, ['x'])).toBe(`x${'😀'.repeat(79)}…`);
  });
});

describe('the words of a search', () => {
  it('are letters and digits of any script, ten at most', () => {
    expect(wordsAsked('a"b* NEAR(ü) 日本 -- 12')).toEqual(['a', 'b', 'NEAR', 'ü', '日本', '12']);
    expect(wordsAsked('x '.repeat(20))).toHaveLength(10);
    expect(wordsAsked(' ?! ')).toEqual([]);
  });
});
