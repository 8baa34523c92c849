import { isKeepable, oneLine } from './text.js';

describe('a text as it is kept', () => {
  it.each([
    ['spaces and lines', '  Elm \n\t House ', 'Elm House'],
    ['an accent typed in two strokes', 'Sia\u0302n', 'Si\u00e2n'],
    ['spaces only', ' \u00a0\u3000 ', ''],
    ['letters without width', '\u200b\u202e\u2060', ''],
    ['an empty Hangul letter', '\u3164', ''],
    ['a name from right to left', '\u200fليلى', '\u200fليلى'],
    ['a picture', '👩🏽‍⚕️', '👩🏽‍⚕️'],
  ])('tidies %s', (_story, typed, kept) => {
    expect(oneLine(typed)).toBe(kept);
  });

  it.each([
    ['lines and tabs', 'one\r\n\ttwo\u000b', true],
    ['a whole picture', '👋', true],
    ['a NUL', 'a\u0000b', false],
    ['a bell', 'a\u0007', false],
    ['half a picture', '\ud83d', false],
    ['a mark that is no letter', '\uffff', false],
  ])('can be kept or not: %s', (_story, typed, answer) => {
    expect(isKeepable(typed)).toBe(answer);
  });
});
