import { CLINIC_AGENDAS } from './agenda.js';
import { agendaAsText, agendaFor, agendaFromText } from './agenda-text.js';
import { repeatOf, ruleFor } from './repeat.js';

describe('an agenda as text', () => {
  it.each([60, 75, 90] as const)('is read as it was written, %d minutes', (length) => {
    const agenda = CLINIC_AGENDAS[length];

    expect(agendaFromText(agendaAsText(agenda))).toEqual({ agenda });
  });

  it.each([
    ['20 Case: a child at home', { kind: 'case', title: 'a child at home', minutes: 20 }],
    ['20 Case 1', { kind: 'case', title: 'Case 1', minutes: 20 }],
    ['15 mins – Lunch', { kind: 'break', title: 'Lunch', minutes: 15 }],
    ['10: Teaching: Mouth care', { kind: 'didactic', title: 'Mouth care', minutes: 10 }],
    ['30 Working with schools', { kind: 'talk', title: 'Working with schools', minutes: 30 }],
    ['30 Note: bring pens', { kind: 'talk', title: 'Note: bring pens', minutes: 30 }],
  ])('reads "%s"', (line, item) => {
    expect(agendaFromText(line).agenda).toEqual([item]);
  });

  it('names the line that it cannot read', () => {
    expect(agendaFromText('5 Welcome\n\nThen lunch').fault).toMatch(/We could not read "Then lunch"$/);
  });

  it('follows the length only while nobody changed it', () => {
    const sixty = agendaAsText(CLINIC_AGENDAS[60]);

    expect(agendaFor(sixty.replace(/\n/g, '\r\n'), 90)).toBe(agendaAsText(CLINIC_AGENDAS[90]));
    expect(agendaFor(`${sixty}\n5 Music`, 90)).toBe(`${sixty}\n5 Music`);
    expect(agendaFor(sixty, 45)).toBe(sixty);
  });
});

it.each([
  ['weekly', '2026-10-05', 'FREQ=WEEKLY;COUNT=6'],
  ['fortnightly', '2026-10-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=6'],
  ['monthly', '2026-10-13', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=6'],
  ['monthly', '2026-10-30', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6'],
] as const)('repeats %s from %s by %s, and reads it back', (repeat, firstDate, rule) => {
  expect(ruleFor(repeat, firstDate, 6)).toBe(rule);
  expect(repeatOf(rule, firstDate)).toEqual({ repeat, count: 6 });
});

it('knows a rule of another form for what it is', () => {
  expect(repeatOf('FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=6', '2026-10-13')).toBeUndefined();
});
