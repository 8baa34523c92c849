import { insertMany, Reader, sql } from '#database';
import { Clock, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act } from '../domain/act-history.js';
import type { Room } from '../domain/places.js';
import { RegistrationAct } from './registration-act.entity.js';

/** What happened to whom, and the places as they were just before. */
interface Acted {
  readonly act: Act;
  readonly personId: string;
  readonly staffGroup: StaffGroup;
  readonly joinedAt: Date;
  readonly room?: Pick<Room, 'capacity' | 'kept'> | undefined;
}

/** Writes the ledger of a session's places, one row after another. For use inside a transaction. */
@Injectable()
export class RegistrationActs {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async note(
    tables: EntityManager,
    sessionId: string,
    { act, personId, staffGroup, joinedAt, room }: Acted,
  ): Promise<void> {
    const last = await this.reader.first<{ seq: number | null }>(
      sql`select max(seq) as "seq" from registration_act where session_id = ${sessionId}`,
    );
    const at = { sessionId, seq: (last?.seq ?? 0) + 1, actedAt: this.clock.now() };
    const kept = (room?.kept ?? []).map(({ places, staffGroups }) => ({ places, staffGroups }));
    const places = { capacity: room?.capacity ?? null, kept };
    await insertMany(tables, RegistrationAct, [{ ...at, act, personId, staffGroup, joinedAt, ...places }]);
  }
}
