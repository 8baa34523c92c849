import { isBreak } from './breaks.js';

describe('a break', () => {
  it.each([
    ['Break', 'Anything at all', true],
    ['', 'Lunch', true],
    ['Talk', 'Coffee and posters', true],
    ['', 'Morning coffee break', true],
    ['', 'Registration and coffee', true],
    ['', 'Lunch and learn: feeding at home', false],
    ['', 'Break bad news well', false],
    ['Talk', 'Tea with Mussolini', false],
    ['', 'Networking for nurses', false],
  ])('%s “%s” is one: %s', (kind, title, expected) => {
    expect(isBreak({ kind, title })).toBe(expected);
  });
});
