import { settleOrder } from './date-order.js';
import { readStamp, type Stamp } from './stamp.js';

const stamps = (...texts: string[]): Stamp[] => texts.flatMap((text) => readStamp(text) ?? []);
const fifthOfOctober = { year: 2026, month: 10, day: 5 };

describe('settleOrder', () => {
  it.each([
    ['a day over 12 in front', ['05/10/26 13:00', '14/10/26 13:00'], 'dmy'],
    ['a day over 12 behind the month', ['10/05/26 13:00', '10/14/26 13:00'], 'mdy'],
    ['years in front', ['2026-10-05 13:00'], 'ymd'],
    ['the same number twice', ['10/10/2026 13:00'], 'dmy'],
    ['times without dates', ['13:00'], undefined],
    ['months by name', ['5 Oct 2026 13:00'], undefined],
    ['an impossible date beside a clear one', ['31/31/2026 13:00', '14/10/2026 13:00'], 'dmy'],
  ])('is settled by %s', (_story, texts, order) => {
    expect(settleOrder(stamps(...texts), { sessionDays: [] })).toBe(order);
  });

  it.each([
    ['05/10/2026 13:00', 'dmy'],
    ['10/05/2026 13:00', 'mdy'],
  ])('is settled for %s by the day of the session', (text, order) => {
    expect(settleOrder(stamps(text), { sessionDays: [fifthOfOctober] })).toBe(order);
  });

  it('asks where the session is on neither day', () => {
    const ask = () => settleOrder(stamps('11/12/2020 12:27'), { sessionDays: [fifthOfOctober] });

    expect(ask).toThrow('11/12/2020 12:27 may be 11 December 2020 or 12 November 2020');
  });

  it('takes a person\u2019s answer, unless the dates cannot be read so', () => {
    expect(settleOrder(stamps('11/12/2020 12:27'), { order: 'dmy', sessionDays: [] })).toBe('dmy');
    expect(() => settleOrder(stamps('9/22/26 12:27'), { order: 'dmy', sessionDays: [] })).toThrow(
      expect.objectContaining({ code: 'date-order-impossible' }) as Error,
    );
  });

  it('refuses a file that writes dates in both orders', () => {
    expect(() => settleOrder(stamps('22/9/26 12:27', '9/22/26 12:27'), { sessionDays: [] })).toThrow(
      expect.objectContaining({ code: 'mixed-date-orders' }) as Error,
    );
  });
});
