import type { StaffGroup } from '#kernel';
import { daysBefore, keptAgainInWords, keptAt, keptFor, type KeptBefore } from './kept-again.js';
import { instantAt } from './wall-clock.js';

const timeZone = 'Europe/London';
const NOW = new Date('2026-11-23T12:00:00Z');
const OFFICES: StaffGroup[] = ['08', '09'];
const VOLUNTEERS: StaffGroup[] = ['10'];

const midnight = (date: string) => instantAt({ date, time: '00:00' }, timeZone);
const on = (date: string, capacity: number | null = 20) => {
  return { startsAt: instantAt({ date, time: '12:30' }, timeZone), timeZone, capacity };
};
const lot = (places: number, days: number, staffGroups = OFFICES): KeptBefore => {
  return { places, staffGroups, daysBefore: days };
};

describe('places that are kept again', () => {
  it.each([
    ['a week before', '2026-12-07', 7, '2026-11-30'],
    ['the day before', '2026-12-07', 1, '2026-12-06'],
    ['on the day itself', '2026-12-07', 0, '2026-12-07'],
    ['a week before, and the clocks go forward between', '2027-03-30', 7, '2027-03-23'],
    ['a week before, and the clocks go back between', '2026-10-27', 7, '2026-10-20'],
    ['a month before, in another year', '2027-01-11', 31, '2026-12-11'],
  ])('are opened at the midnight that begins the day %s', (_story, date, days, opened) => {
    const [kept] = keptFor(on(date), [lot(5, days)]);

    expect(kept).toEqual({ places: 5, staffGroups: OFFICES, keptUntil: midnight(opened) });
    expect(daysBefore(on(date), midnight(opened))).toBe(days);
  });

  it('count the days of the calendar by the session’s own clock, whatever the hour', () => {
    expect(daysBefore(on('2026-12-07'), new Date('2026-12-06T23:59:00Z'))).toBe(1);
    expect(daysBefore(on('2026-10-06'), new Date('2026-10-04T23:00:00Z'))).toBe(1);
    expect(daysBefore(on('2026-12-07'), midnight('2026-12-10'))).toBe(-3);
  });

  it.each<[string, ReturnType<typeof on>, KeptBefore[], number[]]>([
    ['all that fit', on('2026-12-07'), [lot(5, 7), lot(3, 1, VOLUNTEERS)], [5, 3]],
    ['as many as there is room for', on('2026-12-07', 8), [lot(5, 7), lot(3, 1, VOLUNTEERS)], [5, 3]],
    ['those that fit of a smaller room', on('2026-12-07', 7), [lot(5, 7), lot(3, 1, VOLUNTEERS)], [5]],
    ['what fits, whichever comes first', on('2026-12-07', 4), [lot(5, 7), lot(3, 1, VOLUNTEERS)], [3]],
    ['none without a limit', on('2026-12-07', null), [lot(5, 7)], []],
    ['those whose day is to come', on('2026-11-30'), [lot(5, 7), lot(3, 1, VOLUNTEERS)], [3]],
    ['none at a session that is over', on('2026-11-16'), [lot(5, 1)], []],
    ['none that would be kept after the session', on('2026-12-07'), [lot(5, -3), lot(3, 1)], [3]],
    ['one lot for each staff group', on('2026-12-07'), [lot(5, 7), lot(3, 1)], [5]],
  ])('are %s', (_story, session, before, places) => {
    const [kept] = keptAt([session], [before], NOW);

    expect(kept?.map((one) => one.places)).toEqual(places);
  });

  it('go session by session: what was kept at dates that are no more is left out', () => {
    const fewer = keptAt([on('2026-12-07')], [[], [lot(5, 7)]], NOW);
    const more = keptAt([on('2026-12-07'), on('2026-12-14')], [[lot(5, 7)]], NOW);

    expect(fewer).toEqual([[]]);
    expect(more.map((lots) => lots.length)).toEqual([1, 0]);
  });
});

describe('places that are kept again, in words', () => {
  it.each([
    [7, '5 for reception and admin staff until 7 days before, at 1 of the sessions'],
    [1, '5 for reception and admin staff until the day before, at 1 of the sessions'],
    [0, '5 for reception and admin staff until the day itself, at 1 of the sessions'],
  ])('are said by the days before the session: %i', (days, words) => {
    const session = on('2026-12-07');

    expect(keptAgainInWords([session], [keptFor(session, [lot(5, days)])])).toEqual([words]);
  });

  it('are counted kind by kind, across a clock change too', () => {
    const sessions = [on('2027-03-23'), on('2027-03-30'), on('2027-04-06')];
    const kept = keptAt(sessions, [[lot(5, 7)], [lot(5, 7), lot(2, 1, VOLUNTEERS)], []], NOW);

    expect(keptAgainInWords(sessions, kept)).toEqual([
      '5 for reception and admin staff until 7 days before, at 2 of the sessions',
      '2 for volunteers until the day before, at 1 of the sessions',
    ]);
  });

  it('are not mentioned where none are kept', () => {
    expect(keptAgainInWords([on('2026-12-07')], [[]])).toEqual([]);
  });
});
