import { counted } from '#kernel';
import type { SeriesPlan } from '#programme';
import { unplannedWords } from './check.page.js';
import { whatChangesPage, type WhatChanges } from './what-changes.page.js';

export interface SeriesChangeFacts extends Omit<
  WhatChanges,
  'lines' | 'told' | 'notes' | 'hasMore' | 'seen'
> {
  readonly plan: SeriesPlan;
}

/** What a change of a series does, date by date, old and new, before anything is done. */
export function seriesChangePage({ plan, ...beside }: SeriesChangeFacts) {
  const { lines, told, seen } = plan;
  return whatChangesPage({
    ...beside,
    ...{ lines, told, seen },
    notes: notesOf(plan),
    hasMore: hasOtherChange(plan),
  });
}

/** Something that only sessions made from now on would show, such as the rule for attendance. */
function hasOtherChange({ series, wanted }: SeriesPlan): boolean {
  return JSON.stringify(series.attendanceRule) !== JSON.stringify(wanted.attendanceRule);
}

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
