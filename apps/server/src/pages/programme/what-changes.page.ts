import type { Typed } from '#http';
import { counted, type FieldError } from '#kernel';
import type { DatePreview, PlanLine, SeriesPlan } from '#programme';
import { formWords, listOf } from '../form-words.js';
import type { Vocabulary } from '../sessions/session-words.js';
import { carried } from './plan.page.js';
import { lineInWords } from './series-change-lines.js';
import { toldWords } from './told-words.js';

/** A change as it is looked at before it is done: of one session, or of many. */
export interface WhatChanges {
  readonly lines: readonly PlanLine[];
  readonly told: SeriesPlan['told'];
  readonly notes: readonly string[];
  /** Something changes that no session shows. */
  readonly hasMore: boolean;
  /** A mark of the sessions that were looked at; empty where the version says it all. */
  readonly seen: string;
  /** What speaks against each date as it would be. */
  readonly dates: readonly DatePreview[];
  /** The names of those who lead, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly words: Vocabulary;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** What a change does, session by session, old and new, and who is told. */
export function whatChangesPage(change: WhatChanges) {
  const { lines, typed } = change;
  const form = formWords(['reason'], typed, change.errors);
  const exceptDates = listOf(typed['exceptDates']).map((value) => ({ name: 'exceptDates', value }));
  const has = (fate: PlanLine['fate']) => lines.filter((line) => line.fate === fate);
  const changing = lines.filter(({ fate }) => fate !== 'kept' && fate !== 'left');
  const inWords = (line: PlanLine) => lineInWords(line, change);
  return {
    title: changing.length === 0 ? 'Nothing would change' : 'Is this what should change?',
    counts: countsOf(lines),
    told: toldWords(change.told),
    notes: change.notes,
    lines: changing.map(inWords),
    left: has('left').map(inWords),
    kept: has('kept').map(inWords),
    asksReason: has('cancelled').length > 0,
    canSave: changing.length > 0 || change.hasMore,
    carried: [...carried(typed), ...exceptDates].filter(({ name }) => name !== 'reason' && name !== 'seen'),
    seen: change.seen,
    ...{ errors: form.errors, errorFor: form.errorFor, value: form.value },
  };
}

/** The people who lead before or after, whose names a page needs. */
export function leadersIn(lines: readonly PlanLine[]): string[] {
  return lines.flatMap(({ before, after }) => [...(before?.leaderIds ?? []), ...(after?.leaderIds ?? [])]);
}

function countsOf(lines: readonly PlanLine[]): string[] {
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
