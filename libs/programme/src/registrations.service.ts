import { Reader, sql, Transactions } from '#database';
import { authorise, Clock, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newJoinToken } from './codes.js';
import { withParts } from './domain/leader-roles.js';
import { nextJoining, standingOnJoining } from './domain/places.js';
import type { RegistrationStatus } from './domain/registration-status.js';
import { Places } from './places.js';
import { personUnknown, registrationClosed } from './programme.errors.js';
import { ApologiesGiven, PlaceGivenUp, PlaceTaken, WaitingListJoined } from './programme.events.js';
import { canChange, canRegister, REGISTER_YOURSELF } from './programme.policy.js';
import { Registration } from './registration.entity.js';
import { partsOf, sessionSeen } from './session-loading.js';
import { hasEnded } from './session-writing.js';
import type { Session } from './session.entity.js';

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
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** Takes a place, or the last place in the waiting list where the session is full. */
  async register(actor: Actor, coming: Coming): Promise<'registered' | 'waiting'> {
    return this.alone(actor, coming, async (tables, session, kept) => {
      if (kept?.status === 'registered' || kept?.status === 'waiting') return kept.status;
      await this.refuseUnknown(coming.personId);
      const counted = await this.places.counted(session);
      const status = standingOnJoining(counted);
      const joinedAt = nextJoining(this.clock.now(), counted.latestJoining);
      await this.write(tables, coming, { kept, status, joinedAt });
      const Fact = status === 'registered' ? PlaceTaken : WaitingListJoined;
      this.transactions.announce(new Fact(coming.sessionId, coming.personId));
      return status;
    });
  }

  /** Gives the place up, or leaves the waiting list; the place goes to the next in line. */
  async cancel(actor: Actor, coming: Coming): Promise<void> {
    await this.alone(actor, coming, async (tables, session, kept) => {
      if (kept?.status !== 'registered' && kept?.status !== 'waiting') return;
      await this.write(tables, coming, { kept, status: 'cancelled', joinedAt: kept.joinedAt });
      this.transactions.announce(new PlaceGivenUp(coming.sessionId, coming.personId));
      await this.places.offer(tables, session);
    });
  }

  /** "I cannot come": thanked for by the page, kept for the register, and the place goes to the next in line. */
  async apologise(actor: Actor, coming: Coming): Promise<void> {
    await this.alone(actor, coming, async (tables, session, kept) => {
      if (kept?.status === 'apologies') return;
      if (!kept) await this.refuseUnknown(coming.personId);
      const joinedAt =
        kept?.joinedAt ?? nextJoining(this.clock.now(), (await this.places.counted(session)).latestJoining);
      await this.write(tables, coming, { kept, status: 'apologies', joinedAt });
      this.transactions.announce(new ApologiesGiven(coming.sessionId, coming.personId));
      await this.places.offer(tables, session);
    });
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

  private async write(
    tables: EntityManager,
    coming: Coming,
    { kept, ...standing }: { kept: Registration | null; status: RegistrationStatus; joinedAt: Date },
  ): Promise<void> {
    const now = this.clock.now();
    if (kept) await tables.update(Registration, { id: kept.id }, { ...standing, changedAt: now });
    else
      await tables.insert(Registration, {
        ...coming,
        ...standing,
        id: newId(now),
        changedAt: now,
        joinToken: newJoinToken(),
      });
  }

  private async refuseUnknown(personId: string): Promise<void> {
    const known = await this.reader.first(
      sql`select id from person where id = ${personId} and left_at is null`,
    );
    if (!known) throw personUnknown();
  }
}
