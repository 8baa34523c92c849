import { chooses, comes, does, EMPTY_REHEARSAL, knocks, leaves, pretended, sightOf } from './rehearsal.js';

const AMINA = { personId: 'amina', name: 'Amina', isHost: true, isTeam: true };
const person = (personId: string) => ({
  ...{ personId, name: personId, role: 'Nurse', workplace: null, part: null, isHost: false },
});
const SESSION = { sessionId: 's', title: 'Nights', startsAt: 0, endsAt: 3_600_000, agenda: [] };

describe('a rehearsal', () => {
  it('follows the rules of the real room', () => {
    const there = comes(EMPTY_REHEARSAL, person('nell'));
    const up = does(there, pretended(person('nell')), { is: 'raise-hand', raised: true }, 1);

    expect(sightOf(up, SESSION, 2)).toMatchObject({ hands: ['nell'], phase: 'before', at: 2 });
    expect(() => does(up, pretended(person('nell')), { is: 'start' }, 3)).toThrow('Only those who run');
    expect(sightOf(leaves(up, 'nell'), SESSION, 4)).toMatchObject({ hands: [], people: {} });
  });

  it('lets somebody in who knocks, and takes somebody out', () => {
    const knocking = knocks(EMPTY_REHEARSAL, person('nell'), 1);
    const inside = does(knocking, AMINA, { is: 'admit', personId: 'nell', admitted: true }, 2);
    const out = does(inside, AMINA, { is: 'remove', personId: 'nell' }, 3);

    expect(sightOf(knocking, SESSION, 1).backstage?.knocking).toEqual([person('nell')]);
    expect(Object.keys(sightOf(inside, SESSION, 2).people)).toEqual(['nell']);
    expect(sightOf(out, SESSION, 3)).toMatchObject({ people: {}, backstage: { knocking: [] } });
  });

  it('counts votes, each once, and begins anew with another question', () => {
    const ask = (id: string) =>
      ({ is: 'open-poll', id, question: 'Clear?', options: ['Yes', 'No'] }) as const;
    const first = does(EMPTY_REHEARSAL, AMINA, ask('1'), 1);
    const voted = chooses(chooses(chooses(first, 'a', 0), 'a', 1), 'b', 1);
    const again = does(does(voted, AMINA, { is: 'close-poll' }, 2), AMINA, ask('2'), 3);

    const votes = (rehearsal: typeof first) =>
      sightOf(rehearsal, SESSION, 4).poll?.options.map((one) => one.votes);
    expect([votes(voted), votes(again)]).toEqual([
      [0, 2],
      [0, 0],
    ]);
  });
});
