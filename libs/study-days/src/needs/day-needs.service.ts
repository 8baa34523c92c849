import { Transactions } from '#database';
import { authorise, invalid, isSignedIn, type Actor } from '#kernel';
import { canChange, SessionQueries, withParts, type SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { dishesOf, type Dish, type Needs } from '../domain/needs.js';
import { needsClosed, needsForPlaces, NOT_YOURS_TO_FEED, notAStudyDay } from '../study-days.errors.js';
import { StudyDayNeed } from '../tables/index.js';
import { NeedQueries, type AccessNeed } from './need.queries.js';
import { NeedsLifetime } from './needs-lifetime.js';

const LONGEST = 500;
const SHORTER = `Use ${LONGEST} characters at the most`;

/** What somebody wrote, and when it will be deleted. */
export interface MyNeeds extends Needs {
  readonly session: SessionRow;
  readonly forgottenAt: Date;
}

/** What those who run a day need to know: the kitchen's list names nobody. */
export interface NeedsOfAll {
  readonly session: SessionRow;
  readonly kitchen: readonly Dish[];
  readonly access: readonly AccessNeed[];
  readonly forgottenAt: Date;
  readonly isForgotten: boolean;
}

/** What people eat and need at a study day. Nothing of it is announced, noted or mailed. */
@Injectable()
export class DayNeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionQueries,
    private readonly needs: NeedQueries,
    private readonly lifetime: NeedsLifetime,
  ) {}

  async mine(actor: Actor, sessionId: string): Promise<MyNeeds> {
    const session = await this.withPlace(actor, sessionId);
    const personId = isSignedIn(actor) ? actor.personId : '';
    const kept = (await this.needs.of({ sessionId, personId })) ?? { food: '', access: '' };
    return { ...kept, session, forgottenAt: this.lifetime.endOf(session) };
  }

  /** Writes in place of what was there; who writes nothing has nothing kept of them. */
  async write(actor: Actor, sessionId: string, needs: Needs): Promise<void> {
    await this.transactions.run(async (tables) => {
      const session = await this.withPlace(actor, sessionId);
      if (!this.lifetime.isAsked(session)) throw needsClosed();
      const { food, access } = tidied(needs);
      const coming = { sessionId, personId: isSignedIn(actor) ? actor.personId : '' };
      await tables.delete(StudyDayNeed, coming);
      if (food !== '' || access !== '') await tables.insert(StudyDayNeed, { ...coming, food, access });
    });
  }

  /** For those who run the day and for coordinators, and for nobody else who has a part in it. */
  async ofAll(actor: Actor, sessionId: string): Promise<NeedsOfAll> {
    const session = await this.sessions.byId(actor, sessionId);
    const leaders = await this.sessions.leadersOf(sessionId);
    authorise(canChange(actor, withParts(session, leaders)), NOT_YOURS_TO_FEED);
    if (session.kind !== 'study-day') throw notAStudyDay();
    const isForgotten = this.lifetime.isOver(session);
    const all = isForgotten ? { food: [], access: [] } : await this.needs.ofAll(sessionId);
    const forgottenAt = this.lifetime.endOf(session);
    return { session, kitchen: dishesOf(all.food), access: all.access, forgottenAt, isForgotten };
  }

  private async withPlace(actor: Actor, sessionId: string): Promise<SessionRow> {
    const session = await this.sessions.byId(actor, sessionId);
    if (session.kind !== 'study-day') throw notAStudyDay();
    if (session.mine?.status !== 'registered') throw needsForPlaces();
    return session;
  }
}

function tidied(needs: Needs): Needs {
  const [food, access] = [needs.food.trim(), needs.access.trim()];
  const faults = [
    ...(food.length > LONGEST ? [{ field: 'food', message: `${SHORTER} for what you do not eat` }] : []),
    ...(access.length > LONGEST ? [{ field: 'access', message: `${SHORTER} for what you need` }] : []),
  ];
  if (faults.length > 0) throw invalid(faults);
  return { food, access };
}
