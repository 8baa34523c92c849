import { Transactions } from '#database';
import { Clock, invalid, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { total } from './domain/places.js';
import { movedBy, type SessionMove } from './domain/session-status.js';
import { Places } from './places.js';
import { Presence } from './presence.js';
import { moveRefused, peopleAreComing, peopleCame } from './programme.errors.js';
import {
  SessionCancelled,
  SessionHeld,
  SessionPublished,
  SessionRestored,
  SessionUnpublished,
} from './programme.events.js';
import { sessionToChange } from './session-loading.js';
import { hasEnded } from './session-writing.js';
import { Session } from './session.entity.js';

/** Which session, and as of which version where the caller asks for that check. */
export interface SessionMeant {
  readonly id: string;
  readonly version?: number | undefined;
}

const CLOSED_AT_ONCE = 200;

/** Publishing, cancelling, restoring and closing sessions. */
@Injectable()
export class SessionStates {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly presence: Presence,
  ) {}

  /** Lets people find it and register. One whose time has passed is held from the start. */
  async publish(actor: Actor, meant: SessionMeant): Promise<void> {
    await this.move(actor, meant, 'publish', async (tables, session) => {
      const now = this.clock.now();
      await tables.update(Session, { id: session.id }, { publishedAt: now });
      this.transactions.announce(new SessionPublished(session.id));
      if (hasEnded(session, now)) await this.hold(tables, session);
    });
  }

  /** Back to a draft: only while nobody has registered, since nobody would tell them. */
  async unpublish(actor: Actor, meant: SessionMeant): Promise<void> {
    await this.move(actor, meant, 'unpublish', async (tables, session) => {
      const { held, waiting } = await this.places.counted(session);
      const people = total(held) + waiting;
      if (people > 0) throw peopleAreComing(people);
      await tables.update(Session, { id: session.id }, { publishedAt: null });
      this.transactions.announce(new SessionUnpublished(session.id));
    });
  }

  /**
   * Cancels with a reason that the registered are told. Registrations stay, in case it is restored. One that is over
   * did not take place: nobody is written to, and it is refused where somebody is known to have been there.
   */
  async cancel(actor: Actor, meant: SessionMeant, reason: string): Promise<void> {
    const said = reasonSaid(reason);
    await this.move(actor, meant, 'cancel', async (tables, session) => {
      await this.refuseIfSomebodyCame(session);
      await tables.update(Session, { id: session.id }, { cancelledReason: said });
      this.transactions.announce(new SessionCancelled(session.id, said));
    });
  }

  /** Takes a cancellation back: those who had places have them still. One whose time has passed is held again. */
  async restore(actor: Actor, meant: SessionMeant): Promise<void> {
    await this.move(actor, meant, 'restore', async (tables, session) => {
      await tables.update(Session, { id: session.id }, { cancelledReason: null });
      this.transactions.announce(new SessionRestored(session.id));
      if (hasEnded(session, this.clock.now())) await this.hold(tables, session);
      else await this.places.offer(tables, session);
    });
  }

  /** Timed work: sessions whose end has passed have been held. Answers how many. */
  async closeEnded(now = this.clock.now()): Promise<number> {
    return this.transactions.run(async (tables) => {
      const ended = await tables.find(Session, {
        where: { status: 'published', endsAt: LessThanOrEqual(now) },
        order: { startsAt: 'ASC', id: 'ASC' },
        take: CLOSED_AT_ONCE,
      });
      for (const session of ended) await this.hold(tables, session);
      return ended.length;
    });
  }

  private async move(
    actor: Actor,
    meant: SessionMeant,
    move: SessionMove,
    alongside: (tables: EntityManager, session: Session) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { session } = await sessionToChange(tables, actor, meant);
      const status = movedBy(session.status, move);
      if (status === undefined) throw moveRefused(session.status, move);
      session.status = status;
      session.version++;
      await tables.update(Session, { id: session.id }, { status, version: session.version });
      await alongside(tables, session);
    });
  }

  private async refuseIfSomebodyCame({ id, endsAt }: Session): Promise<void> {
    if (!hasEnded({ endsAt }, this.clock.now())) return;
    if (await this.presence.isAnybodyIn(id)) throw peopleCame();
  }

  private async hold(tables: EntityManager, { id, version }: Session): Promise<void> {
    await tables.update(Session, { id }, { status: 'held', version: version + 1 });
    this.transactions.announce(new SessionHeld(id));
  }
}

/** Why something is cancelled, as one line that everybody may read. */
export function reasonSaid(reason: string): string {
  const said = oneLine(reason);
  if (said === '' || said.length > 500) {
    throw invalid([{ field: 'reason', message: 'Say why in a sentence, in 500 characters at the most' }]);
  }
  return said;
}
