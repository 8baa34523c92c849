import type { Issue } from '../report.js';
import type { Remark } from './stays.js';

/** What the person importing reads about each remark, and how much it matters. */
const SENTENCES: Readonly<Record<Remark, Pick<Issue, 'level' | 'message'>>> = {
  'unread-time': {
    level: 'warning',
    message: 'We could not read a time in some rows. Those times are unknown; the rest of the row was kept.',
  },
  'left-before-join': {
    level: 'warning',
    message: 'Some rows say that a person left long before they joined. When they left is unknown.',
  },
  'next-day': {
    level: 'info',
    message: 'Some people left after midnight. Their leaving was put on the next day.',
  },
  'clock-change': {
    level: 'warning',
    message:
      'Some times fall in the hour in which the clocks change, so they may be an hour out. Please check them.',
  },
  'end-from-duration': {
    level: 'info',
    message: 'Some rows do not say when a person left. We worked it out from how long they stayed.',
  },
  'no-times': { level: 'info', message: 'Some rows show that a person was there, but not for how long.' },
  'duration-differs': {
    level: 'info',
    message:
      'In some rows the stated duration differs from the time between joining and leaving. We used the times.',
  },
};

/** Remarks gathered row by row, one issue for each kind with all its rows. */
export class Remarks {
  private readonly rows = new Map<Remark, number[]>();

  add(row: number, remarks: readonly Remark[]): void {
    for (const remark of remarks) {
      const own = this.rows.get(remark);
      if (own) own.push(row);
      else this.rows.set(remark, [row]);
    }
  }

  issues(): Issue[] {
    return [...this.rows].map(([code, rows]) => ({ code, rows, ...SENTENCES[code] }));
  }
}
