import { keepsOf } from './keeps.js';

const held = [
  { guid: 'a', title: 'Pain', room: 'Main Hall' },
  { guid: 'b', title: 'Schools', room: 'Annexe' },
  { guid: 'c', title: 'Rotas', room: 'Annexe' },
];

describe('what a newer programme no longer has although people are checked in there', () => {
  it('is named, talks and rooms each once', () => {
    expect(keepsOf(held, { talks: ['a', 'c'], rooms: ['Main Hall'] })).toMatchObject([
      { code: 'talk-gone', examples: ['Schools'], count: 1 },
      { code: 'room-gone', examples: ['Annexe'], count: 1 },
    ]);
  });

  it('is nothing where all is there still', () => {
    expect(keepsOf(held, { talks: ['a', 'b', 'c'], rooms: ['Main Hall', 'Annexe'] })).toEqual([]);
  });
});
