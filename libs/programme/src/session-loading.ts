import { authorise, invalid, type Actor } from '#kernel';
import type { EntityManager } from 'typeorm';
import { faultsOfSession, type SessionDraft } from './domain/draft.js';
import { withParts } from './domain/leader-roles.js';
import { programmeStale, sessionNotFound } from './programme.errors.js';
import { canChange, canSeeSession, NOT_YOURS_TO_CHANGE } from './programme.policy.js';
import { SessionLeader } from './session-leader.entity.js';
import { Session } from './session.entity.js';

/** A session that the actor may see; to anybody else it does not exist. */
export async function sessionSeen(tables: EntityManager, actor: Actor, id: string): Promise<Session> {
  const session = await tables.findOneBy(Session, { id });
  if (!session || !canSeeSession(actor, session)) throw sessionNotFound();
  return session;
}

/** A session that the actor may change, as it was when they looked at it. */
export async function sessionToChange(
  tables: EntityManager,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<{ session: Session; leaderIds: string[] }> {
  const session = await sessionSeen(tables, actor, id);
  const parts = await partsOf(tables, id);
  authorise(canChange(actor, withParts(session, parts)), NOT_YOURS_TO_CHANGE);
  if (version !== undefined && version !== session.version) throw programmeStale();
  return { session, leaderIds: parts.map(({ personId }) => personId) };
}

export async function leadersOf(tables: EntityManager, sessionId: string): Promise<string[]> {
  return (await partsOf(tables, sessionId)).map(({ personId }) => personId);
}

/** Everybody who has a part in the session, in the order in which they are named. */
export function partsOf(tables: EntityManager, sessionId: string): Promise<SessionLeader[]> {
  return tables.find(SessionLeader, { where: { sessionId }, order: { position: 'ASC', personId: 'ASC' } });
}

/** Refuses what is wrong in the draft itself, and roles and leaders that nobody knows. */
export async function refuseFaults(tables: EntityManager, draft: SessionDraft): Promise<void> {
  const faults = faultsOfSession(draft);
  if (faults.length > 0) throw invalid(faults);
  await refuseUnknown(tables, draft);
}

/** What only the tables know to be wrong. */
export async function refuseUnknown(tables: EntityManager, draft: SessionDraft): Promise<void> {
  await refuseUnknownSeries(tables, draft.seriesId);
  await refuseUnknownRoles(tables, draft.audience.roles);
  await refuseUnknownLeaders(tables, draft.leaderIds);
}

export async function refuseUnknownLeaders(tables: EntityManager, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const isKnown = await tables.existsBy('Person', { id });
    if (!isKnown) throw invalid([{ field: 'leaderIds', message: 'Choose people who are in the network' }]);
  }
}

async function refuseUnknownSeries(tables: EntityManager, id: string | null): Promise<void> {
  const isKnown = id === null || (await tables.existsBy('Series', { id }));
  if (!isKnown) throw invalid([{ field: 'seriesId', message: 'Choose a series that you can see' }]);
}

export async function refuseUnknownRoles(tables: EntityManager, roles: readonly string[]): Promise<void> {
  for (const id of roles) {
    const isKnown = await tables.existsBy('Role', { id });
    if (!isKnown) throw invalid([{ field: 'audience.roles', message: 'Choose roles from the list' }]);
  }
}
