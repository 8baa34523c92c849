import { stripOf } from './strip.js';

const START = Date.parse('2026-11-30T12:30:00Z');
const MINUTE = 60_000;
const agenda = [
  { kind: 'welcome', title: 'Welcome', minutes: 5, who: null },
  { kind: 'case', title: 'A boy who does not sleep', minutes: 20, who: null },
  { kind: 'case', title: 'Going home', minutes: 20, who: null },
];
const times = { startsAt: START, endsAt: START + 60 * MINUTE, agenda };
const at = (place: number, since = START) => ({ ...times, phase: 'running' as const, now: { place, since } });

it.each([
  ['before it starts', { ...times, phase: 'before' as const, now: null }, -3, 'Starts in 3 minutes'],
  ['late', { ...times, phase: 'before' as const, now: null }, 2, 'Waiting for the facilitator to begin'],
  ['at once', at(0), 0, 'Welcome · 5 minutes left'],
  ['in a case', at(1, START + 5 * MINUTE), 13, 'Case 1 · 12 minutes left'],
  ['in the next case', at(2, START + 25 * MINUTE), 44.5, 'Case 2 · 1 minute left'],
  ['over time', at(0), 7, 'Welcome · 2 minutes over'],
  ['with no agenda', { ...at(0), agenda: [] }, 50, 'The session · 10 minutes left'],
  ['afterwards', { ...at(0), phase: 'ended' as const }, 61, 'This session has ended'],
])('says where the room is %s', (_story, room, minute, words) => {
  expect(stripOf(room, START + minute * MINUTE)).toBe(words);
});
