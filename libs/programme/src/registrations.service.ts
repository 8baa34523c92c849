import { Transactions } from '#database';
import { authorise, Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withParts } from './domain/leader-roles.js';
import { nextJoining, placesOpenTo } from './domain/places.js';
import { Places } from './places.js';
import { registrationClosed } from './programme.errors.js';
import { ApologiesGiven, PlaceGivenUp, PlaceTaken, WaitingListJoined } from './programme.events.js';
import { canChange, canRegister, REGISTER_YOURSELF } from './programme.policy.js';
import { Registration } from './registration.entity.js';
import { partsOf, sessionSeen } from './session-loading.js';
import { hasEnded } from './session-writing.js';
import type { Session } from './session.entity.js';
import { RegistrationWriting } from './waiting/registration-writing.js';

/** Whose registration for which session. */
export interface Coming {
  readonly sessionId: string;
  readonly personId: string;
}

/** Taking a place, giving it up, and saying sorry. Each does nothing where it is so already. */
@Injectable()
export class Registrations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly writing: RegistrationWriting,
  ) {}

  /**
   * Takes a place, or the last place in the waiting list where none is open to them. Those who wait are
   * served first, so that whoever joins now never steps in front of somebody who could have the place.
   */
  async register(actor: Actor, coming: Coming): Promise<'registered' | 'waiting'> {
    return this.alone(actor, coming, async (tables, session, kept) => {
      if (kept?.status === 'registered' || kept?.status === 'waiting') return kept.status;
      const staffGroup = await this.writing.groupOf(coming.personId);
      const room = await this.places.offer(tables, session);
      // Of a session that is over nobody is promoted any more, and still nobody steps in front of them.
      const isBehind = room.waiting > 0 && hasEnded(session, this.clock.now());
      const status = placesOpenTo(staffGroup, room) > 0 && !isBehind ? 'registered' : 'waiting';
      const joinedAt = nextJoining(this.clock.now(), room.latestJoining);
      const act = status === 'registered' ? 'took' : 'waited';
      await this.writing.write(tables, coming, { kept, act, status, joinedAt, staffGroup, room });
      const Fact = status === 'registered' ? PlaceTaken : WaitingListJoined;
      this.transactions.announce(new Fact(coming.sessionId, coming.personId));
      return status;
    });
  }

  /** Gives the place up, or leaves the waiting list; the place goes to the next in line. */
  async cancel(actor: Actor, coming: Coming): Promise<void> {
    await this.alone(actor, coming, async (tables, session, kept) => {
      if (kept?.status !== 'registered' && kept?.status !== 'waiting') return;
      if (!(await this.writing.passOn(tables, coming))) {
        const { joinedAt, staffGroup } = kept;
        const left = { kept, act: 'left', status: 'cancelled', joinedAt, staffGroup } as const;
        await this.writing.write(tables, coming, left);
        this.transactions.announce(new PlaceGivenUp(coming.sessionId, coming.personId));
      }
      await this.places.offer(tables, session);
    });
  }

  /** "I cannot come": thanked for by the page, kept for the register, and the place goes to the next in line. */
  async apologise(actor: Actor, coming: Coming): Promise<void> {
    await this.alone(actor, coming, async (tables, session, kept) => {
      if (kept?.status === 'apologies') return;
      await this.writing.passOn(tables, coming);
      const { joinedAt, staffGroup } = kept ?? (await this.newcomer(session, coming.personId));
      const sorry = { kept, act: 'sorry', status: 'apologies', joinedAt, staffGroup } as const;
      await this.writing.write(tables, coming, sorry);
      this.transactions.announce(new ApologiesGiven(coming.sessionId, coming.personId));
      await this.places.offer(tables, session);
    });
  }

  private async newcomer(session: Session, personId: string) {
    const staffGroup = await this.writing.groupOf(personId);
    const { latestJoining } = await this.places.counted(session);
    return { staffGroup, joinedAt: nextJoining(this.clock.now(), latestJoining) };
  }

  private async alone<T>(
    actor: Actor,
    { sessionId, personId }: Coming,
    act: (tables: EntityManager, session: Session, kept: Registration | null) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async (tables) => {
      const session = await sessionSeen(tables, actor, sessionId);
      const owned = withParts(session, await partsOf(tables, sessionId));
      authorise(canRegister(actor, personId, owned), REGISTER_YOURSELF);
      if (!this.isOpen(session, canChange(actor, owned))) throw registrationClosed(session.status);
      return act(tables, session, await tables.findOneBy(Registration, { sessionId, personId }));
    });
  }

  /** Those who run a session may still complete its list afterwards: a paper list comes in late. */
  private isOpen(session: Session, runsIt: boolean): boolean {
    if (session.status === 'held') return runsIt;
    return session.status === 'published' && (runsIt || !hasEnded(session, this.clock.now()));
  }
}
