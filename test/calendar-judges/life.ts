import { CalendarWatch, FeedAddresses } from '#calendar';
import { Delivery } from '#mail';
import { SeriesChanges, SeriesRuns, Sessions, SessionStates } from '#programme';
import type { Cast } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { registered } from '../support/programme.js';
import type { Server } from '../support/server.js';

/** Four Mondays, two before the clocks change and two after. */
const SPRING = { firstDate: '2027-03-15', recurrence: 'FREQ=WEEKLY;COUNT=4' };
const TUESDAY = { startsAt: new Date('2027-03-23T14:00:00Z'), endsAt: new Date('2027-03-23T15:00:00Z') };

/** A series that Ben goes to, and what happens to it, step by step. */
export interface Life {
  readonly ids: readonly string[];
  /** Ben's own feed, as his calendar fetches it. */
  readonly feed: string;
  readonly steps: readonly { readonly name: string; readonly act: () => Promise<unknown> }[];
}

export async function lifeOfASeries(server: Server, { amina, ben }: Cast): Promise<Life> {
  const runs = server.get(SeriesRuns);
  const id = await runs.create(amina.actor, seriesDraft(SPRING));
  const ids = await runs.publish(amina.actor, { id });
  for (const session of ids) await registered(server, ben, session);
  const address = await server.get(FeedAddresses).renew(ben.actor, ben.id);
  const states = server.get(SessionStates);
  const shorter = { id, changes: { recurrence: 'FREQ=WEEKLY;COUNT=3' }, reason: 'Spring term ends early' };
  const steps = [
    { name: 'published', act: () => Promise.resolve() },
    { name: 'the 2nd moved', act: () => server.get(Sessions).change(amina.actor, ids[1]!, TUESDAY) },
    { name: 'the 3rd cancelled', act: () => states.cancel(amina.actor, { id: ids[2]! }, 'Snow') },
    { name: 'the 3rd restored', act: () => states.restore(amina.actor, { id: ids[2]! }) },
    { name: 'shortened to 3', act: () => server.get(SeriesChanges).change(amina.actor, shorter) },
  ];
  return { ids, feed: server.url + new URL(address).pathname, steps };
}

/** Lets the server tell what it has to tell. */
export async function told(server: Server): Promise<void> {
  await server.get(CalendarWatch).settled();
  await server.get(Delivery).deliverDue();
}
