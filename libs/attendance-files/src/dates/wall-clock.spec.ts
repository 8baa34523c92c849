import { WallClock } from './wall-clock.js';

const london = new WallClock('Europe/London');
const at = (month: number, day: number, time: string) => {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return london.at({ year: 2026, month, day }, { hour, minute, second });
};

describe('WallClock', () => {
  it.each([
    ['summer time', at(10, 5, '13:00:30'), '2026-10-05T12:00:30.000Z'],
    ['winter time', at(11, 5, '13:00'), '2026-11-05T13:00:00.000Z'],
  ])('places a time in %s', (_story, placed, instant) => {
    expect([placed.instant.toISOString(), placed.isInClockChange]).toEqual([instant, false]);
  });

  it('moves a time that the clocks jumped over, and says so', () => {
    expect(at(3, 29, '01:30')).toMatchObject({
      instant: new Date('2026-03-29T01:30:00Z'),
      isInClockChange: true,
    });
  });

  it('takes the first passing of an hour that happened twice, and keeps the second', () => {
    expect(at(10, 25, '01:30')).toEqual({
      instant: new Date('2026-10-25T00:30:00Z'),
      later: new Date('2026-10-25T01:30:00Z'),
      isInClockChange: true,
    });
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new WallClock('Europe/Barchester')).toThrow(
      expect.objectContaining({ code: 'unknown-time-zone' }) as Error,
    );
  });
});
