import { isPresenceOnly, patched, together } from './patched.js';
import type { RoomPatch, RoomPerson, RoomSnapshot } from './room-view.js';

const person = (personId: string): RoomPerson => ({
  ...{ personId, name: personId, role: 'Nurse', workplace: null, part: null, isHost: false },
});
const ON = { camera: true, microphone: true, screen: false };
const [amina, ben, priya] = ['amina', 'ben', 'priya'].map(person) as [RoomPerson, RoomPerson, RoomPerson];
const room = {
  ...{ version: 4, people: { amina, ben }, count: 2, media: { ben: ON }, hands: ['ben'], backstage: null },
} as unknown as RoomSnapshot;

describe('a patch of a room', () => {
  const came: RoomPatch = { since: 4, version: 5, here: [priya] };
  const left: RoomPatch = { since: 5, version: 6, gone: ['ben'], shared: { hands: [] } };

  it('is in the room afterwards, and changes nothing a second time', () => {
    const next = patched(room, came)!;

    expect([next.version, Object.keys(next.people)]).toEqual([5, ['amina', 'ben', 'priya']]);
    expect(patched(next, came)).toBe(next);
  });

  it('waits for the one before it', () => {
    expect(patched(room, left)).toBeUndefined();
  });

  it.each([
    ['who came and who left', [came, left]],
    [
      'who left and came again, with nothing on',
      [
        { since: 4, version: 5, gone: ['ben'] },
        { since: 5, version: 6, here: [ben] },
      ],
    ],
    ['who came and left at once', [came, { since: 5, version: 6, gone: ['priya'] }]],
    [
      'who turned their camera on and left',
      [
        { since: 4, version: 5, media: { amina: ON } },
        { since: 5, version: 6, gone: ['amina'] },
      ],
    ],
    [
      'who came into a crowd, and whom it names after all',
      [
        { since: 4, version: 5, crowd: [priya], count: 120 },
        { since: 5, version: 6, here: [priya], shared: { hands: ['priya'] } },
      ],
    ],
    [
      'who came into a crowd and left it',
      [
        { since: 4, version: 5, crowd: [priya], count: 120 },
        { since: 5, version: 6, gone: ['priya'], count: 119 },
      ],
    ],
  ] satisfies [string, [RoomPatch, RoomPatch]][])('says together %s', (_story, [first, next]) => {
    const one = together(first, next)!;

    expect(patched(room, one)).toEqual(patched(patched(room, first)!, next));
    expect(patched(patched(room, first)!, one)).toEqual(patched(patched(room, first)!, next));
  });

  it('is not put together with one that does not follow it', () => {
    expect(together(came, { since: 6, version: 7, gone: ['amina'] })).toBeUndefined();
  });

  it('tells of people only, or of more', () => {
    expect([came, together(came, { since: 5, version: 6, here: [ben] })!, left].map(isPresenceOnly)).toEqual([
      ...[true, true, false],
    ]);
  });
});
