import type { AgendaItem } from './agenda.js';
import { timed } from './agenda.js';
import { agendaAsText, agendaFromText } from './agenda-text.js';

const SLEEP: AgendaItem = {
  kind: 'case',
  title: 'Sleep',
  minutes: 25,
  who: 'Ben Carter',
  notes: 'Slides are with Amina | ring first',
};

it.each([
  ['25 Case: Sleep | Ben Carter | Slides are with Amina | ring first', SLEEP],
  ['25 Case: Sleep || Ring first', { kind: 'case', title: 'Sleep', minutes: 25, notes: 'Ring first' }],
  ['5 Welcome |  | ', { kind: 'welcome', title: 'Welcome', minutes: 5 }],
])('reads who does it and what is noted in "%s"', (line, item) => {
  expect(agendaFromText(line).agenda).toEqual([item]);
});

it('writes them as it reads them', () => {
  const { who: _, ...nobody } = SLEEP;

  expect(agendaFromText(agendaAsText([SLEEP, nobody])).agenda).toEqual([SLEEP, nobody]);
  expect(agendaAsText([{ kind: 'talk', title: 'Before | after', minutes: 10 }])).toBe('10 Before / after');
});

it('lets each part begin where the one before it ended', () => {
  const parts = timed(
    [
      { kind: 'welcome', title: 'Welcome', minutes: 5 },
      { kind: 'break', title: 'Coffee', minutes: 15 },
    ],
    new Date('2026-10-25T00:55:00Z'),
  );

  expect(parts.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
    ['2026-10-25T00:55:00.000Z', '2026-10-25T01:00:00.000Z'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25T01:15:00.000Z'],
  ]);
});
