import type { SeriesDraft, SessionDraft } from './draft.js';
import { datesOf, occurrenceOn } from './recurrence.js';

/** A series that can make sessions. */
export type Maker = Required<SeriesDraft> & { readonly id: string; readonly createdBy: string | null };

/** A session that a series makes, and the date that it stands for. */
export interface SeriesSessionDraft extends SessionDraft {
  readonly seriesDate: string;
}

/** What a kept series would be as a draft, so that a change is checked as a whole. */
export function seriesDraftOf(series: Required<SeriesDraft>): Required<SeriesDraft> {
  const { title, kind, summary, timeZone, mode, venue, capacity, audience, agenda } = series;
  const { attendanceRule, meeting, recurrence, firstDate, startTime, minutes } = series;
  const { breaks, exceptDates, extraDates, leaderIds } = series;
  return {
    ...{ title, kind, summary, timeZone, mode, venue, capacity, audience, agenda },
    ...{ attendanceRule, meeting, recurrence, firstDate, startTime, minutes },
    ...{ breaks, exceptDates, extraDates, leaderIds },
  };
}

export function sessionsOf(series: Maker): SeriesSessionDraft[] {
  return datesOf(series).map(({ date }) => sessionOn(date, series));
}

/** Each session is stamped with the rule as it is now: a later change of policy never reaches it. */
export function sessionOn(date: string, series: Maker): SeriesSessionDraft {
  const { title, kind, summary, timeZone, mode, venue, capacity, audience, agenda } = series;
  const { id: seriesId, attendanceRule, meeting, createdBy, leaderIds } = series;
  const { startsAt, endsAt } = occurrenceOn(date, series);
  return {
    ...{ title, kind, summary, timeZone, mode, venue, capacity, audience, agenda },
    ...{ seriesId, attendanceRule, meeting, startsAt, endsAt, seriesDate: date },
    leaderIds: leaderIds.length > 0 || createdBy === null ? leaderIds : [createdBy],
  };
}
