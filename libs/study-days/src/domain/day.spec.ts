import { faultOfParts } from './day.js';
import { dayAsText, dayFromText } from './day-text.js';

const DAY = { from: '09:30', to: '16:00' };
const WRITTEN = `09:30-10:30 Welcome
11:00-12:30 Workshops
- Pain at home | Room 2 | 20 places | 5 for non-clinical until 2026-12-01
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
            kept: { places: 5, staffGroups: ['08', '09'], until: '2026-12-01' },
          },
          { title: 'Talking with schools', place: 'Online', capacity: null, kept: null },
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
      '09:30-10:30 A\n- X | 2 places | 3 for volunteers until 2026-12-01',
      'cannot keep more',
    ],
  ])('refuses %s', (_story, text, fault) => {
    expect(faultOfParts(dayFromText(text).parts, DAY)).toContain(fault);
  });
});
