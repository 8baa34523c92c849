import { invalid } from '#kernel';
import type { EntityManager } from 'typeorm';
import { faultsOfSeries, type SeriesDraft } from './domain/draft.js';
import { refuseUnknownLeaders, refuseUnknownRoles } from './session-loading.js';

export async function refuseFaultsOfSeries(tables: EntityManager, draft: SeriesDraft): Promise<void> {
  const faults = faultsOfSeries(draft);
  if (faults.length > 0) throw invalid(faults);
  await refuseUnknownRoles(tables, draft.audience.roles);
  await refuseUnknownLeaders(tables, draft.leaderIds ?? []);
}
