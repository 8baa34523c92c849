import { invalid } from '#kernel';
import type { EntityManager } from 'typeorm';
import { faultsOfSeries, type SeriesDraft } from './domain/draft.js';
import { seriesDraftOf } from './domain/series-sessions.js';
import type { Series } from './series.entity.js';
import type { SeriesRow } from './series.queries.js';
import { refuseUnknownLeaders, refuseUnknownRoles } from './session-loading.js';

export async function refuseFaultsOfSeries(tables: EntityManager, draft: SeriesDraft): Promise<void> {
  const faults = faultsOfSeries(draft);
  if (faults.length > 0) throw invalid(faults);
  await refuseUnknownRoles(tables, draft.audience.roles);
  await refuseUnknownLeaders(tables, draft.leaderIds ?? []);
}

/** A kept series as it is read. */
export function seriesRowOf(series: Series): SeriesRow {
  const { id, status, createdBy, againOf, version } = series;
  return { id, status, createdBy, againOf, version, ...seriesDraftOf(series) };
}
