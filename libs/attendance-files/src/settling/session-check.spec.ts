import { CLINIC } from '../reports.fixture.js';
import { compareWithSession } from './session-check.js';

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const between = (start: string, end: string) => ({
  start: new Date(`2026-10-${start}:00Z`),
  end: new Date(`2026-10-${end}:00Z`),
});

it.each([
  ['the session itself', between('05T11:58', '05T13:03'), undefined],
  ['a part of it', between('05T12:40', '05T12:50'), undefined],
  ['a whole day around it', between('05T06:00', '05T18:00'), undefined],
  ['an hour later', between('05T13:00', '05T14:02'), 'time-zone'],
  ['seven hours earlier', between('05T04:58', '05T06:01'), 'time-zone'],
  ['another time of the day', between('05T07:30', '05T08:00'), 'different-time'],
  ['another day', between('07T12:00', '07T13:00'), 'different-day'],
])('sees a file of %s', (_story, span, code) => {
  expect(compareWithSession(span, CLINIC, dayOf)[0]?.code).toBe(code);
});

it('has nothing to say without a session', () => {
  expect(compareWithSession(between('05T12:00', '05T13:00'), undefined, dayOf)).toEqual([]);
});
