import { clinicDraft } from '../../../test/support/drafts.js';
import { newDateOf } from './date-of-line.js';
import type { PlanLine } from './domain/series-standing.js';
import type { DatePreview } from './series.queries.js';

const before = clinicDraft();
const hourLater = (date: Date) => new Date(+date + 3_600_000);
const dates = [before.startsAt, hourLater(before.startsAt)].map(
  (startsAt) => ({ date: '2026-11-30', startsAt }) as DatePreview,
);
const line = (parts: Partial<PlanLine>) =>
  ({ fate: 'moved', date: '2026-11-30', before, after: before, ...parts }) as PlanLine;

describe('the date that a change gives to a session', () => {
  it.each<[string, Partial<PlanLine>, number | undefined]>([
    ['another hour', { after: { ...before, startsAt: hourLater(before.startsAt) } }, 1],
    ['a session more', { fate: 'added', before: null }, 0],
    ['another room alone, looked at before', { after: { ...before, venue: 'Room 2' } }, undefined],
    ['nothing new', { fate: 'changed' }, undefined],
  ])('%s', (_story, parts, found) => {
    expect(newDateOf(line(parts), dates)).toBe(found === undefined ? undefined : dates[found]);
  });
});
