import { faultOfParts } from './day-faults.js';
import { dayAsText, dayFromText } from './day-text.js';

const DAY = { from: '09:30', to: '16:00' };
const WRITTEN = `09:30-10:30 Welcome
11:00-12:30 Workshops
- Pain at home | Room 2 | 20 places | 5 for non-clinical until 2026-12-01 | 2 for volunteers until 2026-11-20
- Talking with schools | Online`;

describe('a study day in words', () => {
  it('is read and written as it stands', () => {
    const { parts, fault } = dayFromText(WRITTEN);

    expect(fault).toBeUndefined();
    expect(parts).toEqual([
      { title: 'Welcome', from: '09:30', to: '10:30', options: [] },
      {
        ...{ title: 'Workshops', from: '11:00', to: '12:30' },
        options: [
          {
            ...{ title: 'Pain at home', place: 'Room 2', capacity: 20 },
            kept: [
              { places: 5, staffGroups: ['08', '09'], until: '2026-12-01' },
              { places: 2, staffGroups: ['10'], until: '2026-11-20' },
            ],
          },
          { title: 'Talking with schools', place: 'Online', capacity: null, kept: [] },
        ],
      },
    ]);
    expect(dayAsText(parts)).toBe(WRITTEN);
  });

  it('reads times as people write them', () => {
    expect(dayFromText('9.30 to 10.15 Welcome').parts).toMatchObject([{ from: '09:30', to: '10:15' }]);
  });

  it.each([
    ['a part without times', 'Welcome', 'We could not read "Welcome"'],
    ['an option before any part', '- Pain at home', 'We could not read "- Pain at home"'],
    ['an option with two places', '09:30-10:00 A\n- Pain | Room 1 | Room 2', 'We could not read "- Pain'],
    ['seats', '09:30-10:00 A\n- Pain | 20 seats', 'could not read "20 seats" in "- Pain | 20 seats"'],
    ['a bare number', '09:30-10:00 A\n- Pain | 20', 'could not read "20" in "- Pain | 20"'],
    [
      'a group that is misspelt',
      '09:30-10:00 A\n- Pain | 20 places | 5 for nonclinical until 2026-12-01',
      'could not read "5 for nonclinical until 2026-12-01"',
    ],
    [
      'two numbers of places',
      '09:30-10:00 A\n- Pain | 20 places | 30 places',
      'Write one number of places only in "- Pain | 20 places | 30 places"',
    ],
  ])('says which line it cannot read: %s', (_story, text, fault) => {
    expect(dayFromText(text).fault).toContain(fault);
  });

  it.each([
    ['no part', '', 'Write at least one part'],
    ['a part that ends before it begins', '11:00-10:00 A', 'must end after it begins'],
    ['a part outside the day', '08:00-09:45 A', 'is outside the day, which lasts from 09:30 to 16:00'],
    ['parts that overlap', '09:30-10:30 A\n10:00-11:00 B', '“B” begins before “A” has ended'],
    ['two parts of one name', '09:30-10:30 A\n11:00-12:00 A', 'Two parts are called “A”'],
    ['the same option twice', '09:30-10:30 A\n- X\n- X', 'have the same name'],
    [
      'more kept than there is',
      '09:30-10:30 A\n- Y\n- X | 2 places | 3 for volunteers until 2026-12-01',
      'cannot keep more',
    ],
    ['no places at all', '09:30-10:30 A\n- X | 0 places\n- Y', 'Give “X” between 1 and 100000 places'],
    [
      'more kept in all than there is',
      '09:30-10:30 A\n- Y\n- X | 3 places | 2 for volunteers until 2026-12-01 | 2 for students until 2026-12-01',
      'cannot keep more',
    ],
    [
      'one group twice',
      '09:30-10:30 A\n- Y\n- X | 9 places | 1 for volunteers until 2026-12-01 | 1 for volunteers until 2026-12-02',
      'Keep places of “X” for each staff group once only',
    ],
    [
      'none of them kept',
      '09:30-10:30 A\n- X | 2 places | 0 for volunteers until 2026-12-01\n- Y',
      'Keep at least 1 place of “X”',
    ],
    ['places of the only thing', '09:30-10:30 A\n- X | 2 places', '“X” is all that happens in “A”'],
    ['a part with a line across it', '09:30-10:30 A | B', 'without the sign |'],
  ])('refuses %s', (_story, text, fault) => {
    expect(faultOfParts(dayFromText(text).parts, DAY)).toContain(fault);
  });

  it.each([
    ['two lines', { title: 'X\nY' }, 'on one line'],
    ['a line across a title', { title: 'X | Y' }, 'without the sign |'],
    ['a line across a place', { place: 'Room | 2' }, 'without the sign |'],
    ['a place that goes on and on', { place: 'x'.repeat(151) }, 'Use 150 characters at the most'],
    ['a place that reads like a number', { place: '20 places' }, 'Begin the place “20 places” with a word'],
  ])('refuses what could not be read again: %s', (_story, words, fault) => {
    const plain = { title: 'X', place: null, capacity: null, kept: [] };
    const part = { title: 'A', from: '09:30', to: '10:30' };

    expect(faultOfParts([{ ...part, options: [{ ...plain, ...words }] }], DAY)).toContain(fault);
  });

  it('takes rooms with numbers for rooms', () => {
    const { parts } = dayFromText('09:30-10:30 A\n- X | 2.14 | 5 places\n- Y | 3rd floor');

    expect(parts[0]?.options.map(({ place }) => place)).toEqual(['2.14', '3rd floor']);
    expect(faultOfParts(parts, DAY)).toBeUndefined();
  });
});
