import type { Slot, Walks } from './clash.js';
import { NO_WALKS } from './clash.js';
import { clashesOfOne, findClashes } from './find-clashes.js';

const slot = (id: string, from: string, to: string, parts: Partial<Slot> = {}): Slot => ({
  ...{ id, roomId: `room of ${id}`, startsAt: Date.parse(from), endsAt: Date.parse(to) },
  ...{ isBreak: false, speakers: [], chairs: [], ...parts },
});
const at = (id: string, from: string, to: string, parts?: Partial<Slot>) =>
  slot(id, `2026-10-24T${from}:00Z`, `2026-10-24T${to}:00Z`, parts);
const HALL = { roomId: 'hall' };
const ANN = { speakers: ['ann'] };
const EIGHT: Walks = { minutesBetween: (one, other) => (one === other ? 0 : 8), longest: 8 };
const found = (slots: Slot[], walks = NO_WALKS) =>
  findClashes({ slots, walks }).clashes.map(({ kind, level, who, talks, minutes }) => [
    ...[kind, level, who, talks.join('+'), minutes],
  ]);

describe('what clashes in a programme', () => {
  it.each<[string, Slot[], (string | number)[][]]>([
    [
      'two in one room',
      [at('a', '10:00', '11:00', HALL), at('b', '10:40', '11:40', HALL)],
      [['room', 'block', 'hall', 'a+b', 20]],
    ],
    [
      'nothing where one begins as the other ends',
      [at('a', '10:00', '11:00', HALL), at('b', '11:00', '12:00', HALL)],
      [],
    ],
    ['nothing in two rooms', [at('a', '10:00', '11:00'), at('b', '10:00', '11:00')], []],
    [
      'a short one within a long one, and the next too',
      [at('a', '10:00', '13:00', HALL), at('b', '10:30', '10:45', HALL), at('c', '12:00', '12:30', HALL)],
      [
        ['room', 'block', 'hall', 'a+b', 15],
        ['room', 'block', 'hall', 'a+c', 30],
      ],
    ],
    [
      'somebody who speaks twice at once',
      [at('a', '10:00', '11:00', ANN), at('b', '10:30', '11:30', ANN)],
      [['speaker', 'block', 'ann', 'a+b', 30]],
    ],
    [
      'somebody who speaks in one and chairs the other',
      [at('a', '10:00', '11:00', ANN), at('b', '10:30', '11:30', { chairs: ['ann'] })],
      [['chair', 'block', 'ann', 'a+b', 30]],
    ],
    [
      'somebody who chairs first',
      [at('a', '10:00', '11:00', { chairs: ['ann'] }), at('b', '10:30', '11:30', ANN)],
      [['chair', 'block', 'ann', 'a+b', 30]],
    ],
    [
      'nobody who chairs the talk that they give',
      [at('a', '10:00', '11:00', { ...ANN, chairs: ['ann'] })],
      [],
    ],
    ['nobody who is named twice in one talk', [at('a', '10:00', '11:00', { speakers: ['ann', 'ann'] })], []],
    [
      'nobody at a break',
      [at('a', '10:00', '11:00', ANN), at('b', '10:00', '11:00', { ...ANN, isBreak: true })],
      [],
    ],
    [
      'a break in a room where one speaks, as a warning',
      [at('a', '10:00', '11:00', HALL), at('b', '10:55', '11:20', { ...HALL, isBreak: true })],
      [['room', 'warn', 'hall', 'a+b', 5]],
    ],
  ])('finds %s', (_story, slots, clashes) => {
    expect(found(slots)).toEqual(clashes);
    expect(found(slots.toReversed())).toEqual(clashes);
  });

  it('sees past midnight and over the hour that comes twice', () => {
    const night = slot('a', '2026-10-24T23:30:00+01:00', '2026-10-25T00:30:00+01:00', HALL);
    const after = slot('b', '2026-10-25T00:15:00+01:00', '2026-10-25T01:50:00+01:00', HALL);
    // By the clock on the wall the third begins before the second ends; an hour lies between them.
    const third = slot('c', '2026-10-25T01:30:00+00:00', '2026-10-25T02:00:00+00:00', HALL);

    expect(found([night, after, third])).toEqual([['room', 'block', 'hall', 'a+b', 15]]);
  });

  it('warns of a way that takes longer than there is', () => {
    const day = [
      at('a', '10:00', '11:00', ANN),
      at('b', '11:05', '11:30', ANN),
      at('c', '11:38', '12:00', ANN),
    ];

    const { clashes } = findClashes({ slots: day, walks: EIGHT });

    expect(clashes).toEqual([
      {
        key: 'walk ann a b',
        kind: 'walk',
        level: 'warn',
        who: 'ann',
        talks: ['a', 'b'],
        minutes: 5,
        walk: 8,
      },
    ]);
    expect(
      found(
        day.map((one) => ({ ...one, ...HALL })),
        EIGHT,
      ),
    ).toEqual([]);
  });

  it('lets be what an editor ignores, and keeps the reason', () => {
    const slots = [at('a', '10:00', '11:00', HALL), at('b', '10:40', '11:40', HALL)];
    const [clash] = findClashes({ slots, walks: NO_WALKS }).clashes;

    const why = { reason: 'The room has two halves.', by: 'Amina Rahman' };
    const letBe = new Map([[clash!.key, why]]);

    expect(findClashes({ slots, walks: NO_WALKS, letBe }).clashes).toEqual([
      { ...clash, level: 'ignore', letBe: why },
    ]);
  });

  it('tells one person what they cannot hear whole, and what they cannot reach', () => {
    const stars = [at('a', '10:00', '11:00'), at('b', '10:40', '11:40'), at('c', '11:45', '12:00')];

    const clashes = clashesOfOne(stars, EIGHT);

    expect(clashes.map(({ kind, level, talks, minutes }) => [kind, level, talks.join('+'), minutes])).toEqual(
      [
        ['attendee', 'warn', 'a+b', 20],
        ['walk', 'warn', 'b+c', 5],
      ],
    );
  });

  it('stops where nobody would read on, and says so', () => {
    const crowd = Array.from({ length: 120 }, (_, place) => at(`t${place}`, '10:00', '11:00', HALL));

    const { clashes, isComplete } = findClashes({ slots: crowd, walks: NO_WALKS });

    expect([clashes.length, isComplete]).toEqual([5000, false]);
  });

  it('compares each only with those near it', () => {
    let reads = 0;
    const day = Array.from({ length: 1000 }, (_, place) => {
      const startsAt = place * 3_600_000;
      const one = slot(`t${place}`, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', HALL);
      return Object.defineProperty({ ...one, endsAt: startsAt + 3_600_000 }, 'startsAt', {
        get: () => (reads++, startsAt),
      });
    });

    findClashes({ slots: day, walks: NO_WALKS });

    expect(reads).toBeLessThan(1000 * 50);
  });
});
