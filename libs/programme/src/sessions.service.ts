import { Transactions } from '#database';
import { authorise, Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { SessionDraft } from './domain/draft.js';
import { partsChanged, withOwn, type SeriesPart } from './domain/series-parts.js';
import { tidied } from './domain/tidied.js';
import { Places } from './places.js';
import { SessionHeld, SessionPublished } from './programme.events.js';
import { canPlan, ONLY_EDUCATORS_PLAN } from './programme.policy.js';
import { draftChanged } from './session-draft-changed.js';
import {
  leadersOf,
  partsOf,
  refuseFaults,
  refuseUnknown,
  sessionSeen,
  sessionToChange,
} from './session-loading.js';
import {
  columnsOf,
  copyRoles,
  draftOf,
  factOfChange,
  hasEnded,
  insertSessions,
  replaceAround,
} from './session-writing.js';
import { Session } from './session.entity.js';
import { movedFrom } from './waiting/moved-from.js';

/** Making and changing sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** Adds a session, as a draft or published at once, and answers its id. Whoever makes it leads it unless others are named. */
  async create(actor: Actor, draft: SessionDraft, status: 'draft' | 'published' = 'draft'): Promise<string> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const createdBy = isSignedIn(actor) ? actor.personId : null;
    const wanted = tidied(led(draft, createdBy));
    return this.transactions.run(async (tables) => {
      await refuseFaults(tables, wanted);
      const now = this.clock.now();
      const [id = ''] = await insertSessions(tables, [wanted], { now, createdBy, status });
      if (status === 'published') this.transactions.announce(new SessionPublished(id));
      if (status === 'published' && hasEnded(wanted, now)) this.transactions.announce(new SessionHeld(id));
      return id;
    });
  }

  /** Changes what is given and leaves the rest. A larger capacity gives its places to those who wait. */
  async change(actor: Actor, id: string, changes: Partial<SessionDraft>, version?: number): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { session, leaderIds } = await sessionToChange(tables, actor, { id, version });
      const kept = draftOf(session, leaderIds);
      const wanted = draftChanged({ status: session.status, draft: kept }, changes, this.clock.now());
      await refuseUnknown(tables, wanted);
      const ownParts = ownPartsOf(session, kept, wanted);
      await tables.update(Session, { id }, { ...columnsOf(wanted), ownParts, version: session.version + 1 });
      await replaceAround(tables, id, wanted);
      this.transactions.announce(factOfChange(session, kept, wanted));
      const placed = { id, status: session.status, ...wanted, movedFrom: movedFrom(kept, wanted) };
      await this.places.offer(tables, placed);
    });
  }

  /** A draft of the same again, at another time; nobody is registered for it and nobody is told. */
  async duplicate(actor: Actor, id: string, startsAt: Date): Promise<string> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    return this.transactions.run(async (tables) => {
      const session = await sessionSeen(tables, actor, id);
      const draft = draftOf(session, await leadersOf(tables, id));
      const length = +session.endsAt - +session.startsAt;
      const copy = await this.create(actor, { ...draft, startsAt, endsAt: new Date(+startsAt + length) });
      await copyRoles(tables, await partsOf(tables, id), copy);
      return copy;
    });
  }
}

/** A change of one session of a series is its own from now on: a change of the series leaves it alone. */
function ownPartsOf(session: Session, before: SessionDraft, after: SessionDraft): SeriesPart[] {
  return session.seriesId === null ? [] : withOwn(session.ownParts, partsChanged(before, after));
}

function led(draft: SessionDraft, createdBy: string | null): SessionDraft {
  return draft.leaderIds.length > 0 || createdBy === null ? draft : { ...draft, leaderIds: [createdBy] };
}
