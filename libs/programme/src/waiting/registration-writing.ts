import { Reader, sql } from '#database';
import { Clock, newId, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { newJoinToken } from '../codes.js';
import type { Act } from '../domain/act-history.js';
import type { RegistrationStatus } from '../domain/registration-status.js';
import { personUnknown } from '../programme.errors.js';
import { Registration } from '../registration.entity.js';
import { Lapses } from './lapses.js';
import { PlaceOffer } from './place-offer.entity.js';
import { RegistrationActs } from './registration-acts.js';
import type { Counted } from './rooms.js';

interface Coming {
  readonly sessionId: string;
  readonly personId: string;
}

/** A person's new standing with a session, and the act that led there. */
interface Standing {
  readonly kept: Registration | null;
  readonly act: Act;
  readonly status: RegistrationStatus;
  readonly joinedAt: Date;
  readonly staffGroup: StaffGroup;
  readonly room?: Counted | undefined;
}

/** Writes a standing and its act together: neither is ever kept without the other. */
@Injectable()
export class RegistrationWriting {
  constructor(
    private readonly acts: RegistrationActs,
    private readonly lapses: Lapses,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async write(
    tables: EntityManager,
    { sessionId, personId }: Coming,
    { kept, act, room, ...standing }: Standing,
  ): Promise<void> {
    const now = this.clock.now();
    const { joinedAt, staffGroup } = standing;
    await this.acts.note(tables, sessionId, { act, personId, staffGroup, joinedAt, room });
    if (kept) await tables.update(Registration, { id: kept.id }, { ...standing, changedAt: now });
    else
      await tables.insert(Registration, {
        ...{ sessionId, personId, ...standing },
        ...{ id: newId(now), changedAt: now, joinToken: newJoinToken() },
      });
  }

  /** The staff group of somebody in the network; anybody else is refused. */
  async groupOf(personId: string): Promise<StaffGroup> {
    const known = await this.reader.first<{ staffGroup: StaffGroup }>(sql`
      select r.staff_group as "staffGroup" from person p join role r on r.id = p.role_id
      where p.id = ${personId} and p.left_at is null`);
    if (!known) throw personUnknown();
    return known.staffGroup;
  }

  /** Passes on the place that is held for somebody who leaves; answers whether there was one. */
  async passOn(tables: EntityManager, { sessionId, personId }: Coming): Promise<boolean> {
    const offer = await tables.findOneBy(PlaceOffer, { sessionId, personId, answer: IsNull() });
    if (offer) await this.lapses.leaves(tables, offer, 'passed');
    return offer !== null;
  }
}
