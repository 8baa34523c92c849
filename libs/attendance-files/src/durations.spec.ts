import { readDuration, unitIn } from './durations.js';

describe('readDuration', () => {
  it.each([
    ['1h 5m 17s', 65 + 17 / 60],
    ['59 Min. 0 Sek.', 59],
    ['2\u00a0h 44\u00a0m', 164],
    ['1 Std. 5 Min.', 65],
    ['1 hora 5 minutos', 65],
    ['1 ora e 5 minuti', 65],
    ['1 uur 5 min', 65],
    ['1 t 5 min', 65],
    ['1 tim 5 min', 65],
    ['1 godz. 5 min', 65],
    ['1時間 5分 30秒', 65.5],
    ['1小时5分', 65],
    ['1시간 5분', 65],
    ['1 ч 5 мин', 65],
    ['29 mins', 29],
    ['1 hr 2 min', 62],
    ['1:02:30', 62.5],
    ['00:57:12', 57.2],
    ['PT1H5M', 65],
    ['1,5 h', 90],
    ['0 s', 0],
  ])('reads %s', (text, minutes) => {
    expect(readDuration(text)).toBeCloseTo(minutes, 9);
  });

  it.each(['', '-', 'n/a', '58:12', 'a while', '5 parsecs', '12'])(
    'does not know "%s", which is not nought',
    (text) => {
      expect(readDuration(text)).toBeUndefined();
    },
  );

  it.each([
    ['Duration (Minutes)', 12],
    ['所要時間（分）', 12],
    ['Duration in seconds', 0.2],
    ['Dauer', undefined],
  ])('takes the unit of a bare 12 from "%s"', (heading, minutes) => {
    expect(readDuration('12', unitIn(heading))).toBe(minutes);
  });
});
