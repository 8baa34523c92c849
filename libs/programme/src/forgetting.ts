import { Reader, sql } from '#database';
import { Clock, SYSTEM } from '#kernel';
import { Erasures, type Leaver } from '#people';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Registrations } from './registrations.service.js';
import { SessionLeader } from './session-leader.entity.js';

/** Whoever is forgotten gives up what is still ahead: their places go to the next in line. */
@Injectable()
export class ProgrammeForgets {
  constructor(
    erasures: Erasures,
    private readonly reader: Reader,
    private readonly registrations: Registrations,
    private readonly clock: Clock,
  ) {
    erasures.also((tables, leaver) => this.forget(tables, leaver));
  }

  private async forget(tables: EntityManager, { id: personId }: Leaver): Promise<void> {
    const now = +this.clock.now();
    const places = await this.reader.rows<{ id: string }>(sql`
      select s.id as "id" from registration r join session s on s.id = r.session_id
      where r.person_id = ${personId} and r.status in ('registered', 'waiting')
        and s.status = 'published' and s.starts_at > ${now} order by s.starts_at, s.id`);
    for (const { id } of places) await this.registrations.cancel(SYSTEM, { sessionId: id, personId });
    const led = await this.reader.rows<{ id: string }>(sql`
      select s.id as "id" from session_leader l join session s on s.id = l.session_id
      where l.person_id = ${personId} and s.starts_at > ${now}`);
    await tables.delete(SessionLeader, { personId, sessionId: In(led.map(({ id }) => id)) });
  }
}
