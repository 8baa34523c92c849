import { saysWhoAsks } from './own-name.js';

const SIAN = { name: 'Siân O’Neill', email: 'sian@northmoor.example' };

describe('a text of somebody who asks not to be named', () => {
  it.each([
    'I am Siân O’Neill, and I was alone.',
    "I am SIAN O'NEILL",
    'Write to Sian@Northmoor.example, please',
    'What would you do?\n\nThanks,\nSiân.',
    'Has anybody met this? – Sian',
    'Has anybody met this? **Sian**',
  ])('says who it is in “%s”', (text) => {
    expect(saysWhoAsks(text, SIAN)).toBe(true);
  });

  it.each([
    'I was alone at night.',
    'Siân said so, and I do not know what to do now.',
    'O’Neill and Siân are names of many people',
    'Siân',
    '',
  ])('does not in “%s”', (text) => {
    expect(saysWhoAsks(text, SIAN)).toBe(false);
  });

  it('knows somebody without an address or with one name too', () => {
    expect(saysWhoAsks('Hello from Madonna', { name: 'Madonna', email: null })).toBe(true);
    expect(saysWhoAsks('Hello', { name: '', email: null })).toBe(false);
  });
});
