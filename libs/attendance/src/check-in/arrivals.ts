import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { arrivalOld, codeOld, codeUnknown } from '../attendance.errors.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';
import { ARRIVAL_KEPT, arrivalIn, claimIn, isFresh, sealed, type Arrival, type Claim } from './door-code.js';
import { Doors, keyOf, type Behind, type ComingFor, type DoorKey } from './doors.js';
import { refuseUnlessOpen } from './open-doors.js';

/** Somebody at the door, and the seal under which their moment is kept. */
export interface AtTheDoor {
  readonly session: SessionFacts;
  readonly arrival: Arrival;
  readonly seal: string;
  readonly stretch: ComingFor;
  /** When their record would count from. */
  readonly countsFrom: Date;
}

/** A door as those who keep it stand behind it. */
export interface KeptDoor extends Behind {
  readonly key: DoorKey;
  readonly now: Date;
}

/** Who comes to which door, and who keeps it. Only the server's clock counts. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly doors: Doors,
    private readonly sessions: SessionsOnRecord,
    private readonly clock: Clock,
  ) {}

  async atSession(actor: Actor, sessionId: string): Promise<KeptDoor> {
    return this.kept(keyOf(await this.sessions.kept(actor, sessionId)));
  }

  async atTalks(actor: Actor, doorId: string): Promise<KeptDoor> {
    const kept = await this.kept(await this.doors.byId(doorId));
    await this.sessions.kept(actor, kept.session.id);
    return kept;
  }

  /** Looks at a code that was scanned or typed, and seals the moment. */
  async arrive(code: string): Promise<AtTheDoor> {
    const claim = claimIn(code);
    const key = claim && (await this.doors.byShortCode(claim.shortCode));
    if (!key) throw codeUnknown();
    const arrival = arrivalOf(claim, key, this.clock.now());
    const { session, stretch } = await this.doors.behind(key, arrival.at);
    refuseUnlessOpen(session, stretch, arrival.at);
    const countsFrom = arrival.at > stretch.start ? arrival.at : stretch.start;
    return { session, arrival, stretch, countsFrom, seal: sealed(key, arrival) };
  }

  private async kept(key: DoorKey): Promise<KeptDoor> {
    const now = this.clock.now();
    return { ...(await this.doors.behind(key, now)), key, now };
  }
}

function arrivalOf(claim: Claim, { checkInSecret }: DoorKey, now: Date): Arrival {
  if (claim.by === 'short-code') return { by: 'short-code', at: now };
  if (claim.by === 'qr') {
    if (!isFresh(checkInSecret, claim.proof, now)) throw codeOld();
    return { by: 'qr', at: now };
  }
  const arrival = arrivalIn(checkInSecret, claim.body, claim.proof);
  if (!arrival) throw codeUnknown();
  if (+now - +arrival.at > ARRIVAL_KEPT) throw arrivalOld();
  return arrival;
}
