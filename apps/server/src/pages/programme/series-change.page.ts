import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import type { DatePreview, PlanLine, SeriesPlan } from '#programme';
import { formWords } from '../form-words.js';
import type { Vocabulary } from '../sessions/session-words.js';
import { unplannedWords } from './check.page.js';
import { carried } from './plan.page.js';
import { lineInWords } from './series-change-lines.js';
import { toldWords } from './told-words.js';

export interface ChangeFacts {
  readonly plan: SeriesPlan;
  /** What speaks against each date of the series as it would be. */
  readonly dates: readonly DatePreview[];
  /** The names of those who lead, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly words: Vocabulary;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
}

/** What a change of a series does, date by date, old and new, before anything is done. */
export function seriesChangePage({ plan, dates, names, words, typed, errors = [] }: ChangeFacts) {
  const inWords = (line: PlanLine) => lineInWords(line, { words, dates, names });
  const form = formWords(['reason'], typed, errors);
  const has = (fate: PlanLine['fate']) => plan.lines.filter((line) => line.fate === fate);
  const changing = plan.lines.filter(({ fate }) => fate !== 'kept' && fate !== 'left');
  return {
    title: changing.length === 0 ? 'Nothing would change' : 'Is this what should change?',
    counts: countsOf(plan),
    told: toldWords(plan.told),
    notes: notesOf(plan),
    lines: changing.map(inWords),
    left: has('left').map(inWords),
    kept: has('kept').map(inWords),
    asksReason: has('cancelled').length > 0,
    canSave: changing.length > 0 || hasOtherChange(plan),
    carried: [...carried(typed), ...exceptDatesIn(typed)].filter(
      ({ name }) => name !== 'reason' && name !== 'seen',
    ),
    seen: plan.seen,
    ...{ errors: form.errors, errorFor: form.errorFor, value: form.value },
  };
}

/** Something that only sessions made from now on would show, such as the rule for attendance. */
function hasOtherChange({ series, wanted }: SeriesPlan): boolean {
  return JSON.stringify(series.attendanceRule) !== JSON.stringify(wanted.attendanceRule);
}

function countsOf({ lines }: SeriesPlan): string[] {
  const said: [PlanLine['fate'], string][] = [
    ['moved', 'get another time or place'],
    ['changed', 'change in something else'],
    ['cancelled', 'are cancelled'],
    ['added', 'are new'],
    ['kept', 'stay as they are'],
    ['left', 'are left alone'],
  ];
  return said
    .map(([fate, words]) => [lines.filter((line) => line.fate === fate).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => (count === 1 ? ONE[words] : `${count} sessions ${words}`) ?? '');
}

const ONE: Readonly<Record<string, string>> = {
  'get another time or place': '1 session gets another time or place',
  'change in something else': '1 session changes in something else',
  'are cancelled': '1 session is cancelled',
  'are new': '1 session is new',
  'stay as they are': '1 session stays as it is',
  'are left alone': '1 session is left alone',
};

function notesOf(plan: SeriesPlan): string[] {
  const { heldCount, earlierCount } = plan;
  return [
    unplannedWords(plan.wanted),
    heldCount === 1 && '1 session has begun or is over. It stays as it is.',
    heldCount > 1 && `${heldCount} sessions have begun or are over. They stay as they are.`,
    earlierCount === 1 && '1 session is to come before these. It stays as it is.',
    earlierCount > 1 && `${earlierCount} sessions are to come before these. They stay as they are.`,
    hasOtherChange(plan) &&
      'Published sessions keep the rule for attendance that they have. New ones get the new rule.',
  ].filter((note) => note !== false);
}

function exceptDatesIn(typed: Typed) {
  const value = typed['exceptDates'];
  const lines: unknown[] = Array.isArray(value) ? value : [value];
  return lines
    .filter((line) => typeof line === 'string')
    .map((line) => ({ name: 'exceptDates', value: line }));
}
