import { invalid } from '#kernel';
import type { EntityManager } from 'typeorm';
import { faultsOfSeries, type SeriesDraft, type SessionDraft } from './domain/draft.js';
import { datesOf, occurrenceOn } from './domain/recurrence.js';
import type { Series } from './series.entity.js';
import { refuseUnknownLeaders, refuseUnknownRoles } from './session-loading.js';

/** A session that a series makes, and the date that it stands for. */
export interface SeriesSessionDraft extends SessionDraft {
  readonly seriesDate: string;
}

type Made = Required<SeriesDraft> & Pick<Series, 'id' | 'createdBy'>;

export async function refuseFaultsOfSeries(tables: EntityManager, draft: SeriesDraft): Promise<void> {
  const faults = faultsOfSeries(draft);
  if (faults.length > 0) throw invalid(faults);
  await refuseUnknownRoles(tables, draft.audience.roles);
  await refuseUnknownLeaders(tables, draft.leaderIds ?? []);
}

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

export function sessionsOf(series: Made): SeriesSessionDraft[] {
  return datesOf(series).map(({ date }) => sessionOn(date, series));
}

/** Each session is stamped with the rule as it is now: a later change of policy never reaches it. */
function sessionOn(date: string, series: Made): SeriesSessionDraft {
  const { title, kind, summary, timeZone, mode, venue, capacity, audience, agenda } = series;
  const { id: seriesId, attendanceRule, meeting, createdBy, leaderIds } = series;
  const { startsAt, endsAt } = occurrenceOn(date, series);
  return {
    ...{ title, kind, summary, timeZone, mode, venue, capacity, audience, agenda },
    ...{ seriesId, attendanceRule, meeting, startsAt, endsAt, seriesDate: date },
    leaderIds: leaderIds.length > 0 || createdBy === null ? leaderIds : [createdBy],
  };
}
