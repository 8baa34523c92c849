import type { Typed } from '#http';
import { counted, type FieldError } from '#kernel';
import type { DatePreview, PlanLine, SeriesPlan } from '#programme';
import { formWords, listOf } from '../form-words.js';
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
  const exceptDates = listOf(typed['exceptDates']).map((value) => ({ name: 'exceptDates', value }));
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
    carried: [...carried(typed), ...exceptDates].filter(({ name }) => name !== 'reason' && name !== 'seen'),
    seen: plan.seen,
    ...{ errors: form.errors, errorFor: form.errorFor, value: form.value },
  };
}

/** Something that only sessions made from now on would show, such as the rule for attendance. */
function hasOtherChange({ series, wanted }: SeriesPlan): boolean {
  return JSON.stringify(series.attendanceRule) !== JSON.stringify(wanted.attendanceRule);
}

function countsOf({ lines }: SeriesPlan): string[] {
  return WHAT_BECOMES.flatMap(([fate, one, several]) => {
    const count = lines.filter((line) => line.fate === fate).length;
    return count === 0 ? [] : [counted(count, one, several)];
  });
}

const WHAT_BECOMES: readonly (readonly [PlanLine['fate'], string, string])[] = [
  ['moved', 'session gets another time or place', 'sessions get another time or place'],
  ['changed', 'session changes in something else', 'sessions change in something else'],
  ['cancelled', 'session is cancelled', 'sessions are cancelled'],
  ['added', 'session is new', 'sessions are new'],
  ['kept', 'session stays as it is', 'sessions stay as they are'],
  ['left', 'session is left alone', 'sessions are left alone'],
];

function notesOf(plan: SeriesPlan): string[] {
  const { heldCount, earlierCount } = plan;
  return [
    unplannedWords(plan.wanted),
    heldCount > 0 &&
      counted(
        heldCount,
        'session has begun or is over. It stays as it is.',
        'sessions have begun or are over. They stay as they are.',
      ),
    earlierCount > 0 &&
      counted(
        earlierCount,
        'session is to come before these. It stays as it is.',
        'sessions are to come before these. They stay as they are.',
      ),
    hasOtherChange(plan) &&
      'Published sessions keep the rule for attendance that they have. New ones get the new rule.',
  ].filter((note) => note !== false);
}
