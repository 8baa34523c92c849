import { authorise, type Actor } from '#kernel';
import { canChange, NOT_YOURS_TO_CHANGE, withParts, type SessionQueries, type SessionRow } from '#programme';

/** A session for a page of those who run it; all others are told whom to ask. */
export async function sessionToRun(queries: SessionQueries, actor: Actor, id: string): Promise<SessionRow> {
  const session = await queries.byId(actor, id);
  const owned = withParts(session, await queries.leadersOf(id));
  authorise(canChange(actor, owned), NOT_YOURS_TO_CHANGE);
  return session;
}
