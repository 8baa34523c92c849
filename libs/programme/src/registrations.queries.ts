import { join, Reader, sql } from '#database';
import { authorise, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { withParts, type LeaderRole } from './domain/leader-roles.js';
import type { RegistrationStatus } from './domain/registration-status.js';
import { sessionNotFound } from './programme.errors.js';
import type { Coming } from './registrations.service.js';
import { canSeeRegistrations, NOT_YOURS_TO_SEE } from './programme.policy.js';

/** Somebody's standing with a session. Instants are milliseconds. */
export interface RegistrationRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
  readonly organisationName: string | null;
  readonly status: RegistrationStatus;
  readonly joinedAt: number;
  /** The place in the waiting list, from 1; nothing where they do not wait. */
  readonly position: number | null;
  /** Until when a place is held for them; nothing where none is. */
  readonly offeredUntil: number | null;
}

interface Parted {
  readonly createdBy: string | null;
  readonly personId: string | null;
  readonly role: LeaderRole | null;
}

@Injectable()
export class RegistrationQueries {
  constructor(private readonly reader: Reader) {}

  /** Who is coming, who waits and who is sorry, in the order of joining. */
  async list(actor: Actor, sessionId: string, page: PageRequest): Promise<Page<RegistrationRow>> {
    await this.refuseOthers(actor, sessionId);
    const key = keyAfter(page, ['whole', 'text']);
    const after = key ? sql`and (g.joined_at, g.id) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<RegistrationRow>(sql`
      select g.id as "id", g.person_id as "personId", p.name as "name", r.name as "roleName",
        o.name as "organisationName", g.status as "status", g.joined_at as "joinedAt",
        case when g.status = 'waiting' then (select count(*) from registration w
          where w.session_id = g.session_id and w.status = 'waiting'
            and (w.joined_at, w.id) <= (g.joined_at, g.id)) end as "position",
        (select f.open_until from place_offer f where f.session_id = g.session_id
          and f.person_id = g.person_id and f.answer is null) as "offeredUntil"
      from registration g join person p on p.id = g.person_id join role r on r.id = p.role_id
        left join organisation o on o.id = p.organisation_id
      where g.session_id = ${sessionId} ${after} order by g.joined_at, g.id limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, ({ joinedAt, id }) => [joinedAt, id]);
  }

  /** The person's place in the waiting list, from 1; nothing where they do not wait. */
  async positionOf({ sessionId, personId }: Coming): Promise<number | null> {
    const counted = await this.reader.first<{ position: number }>(sql`
      select count(*) as "position" from registration g join registration w on w.session_id = g.session_id
        and w.status = 'waiting' and (w.joined_at, w.id) <= (g.joined_at, g.id)
      where g.session_id = ${sessionId} and g.person_id = ${personId} and g.status = 'waiting'`);
    return counted?.position || null;
  }

  private async refuseOthers(actor: Actor, sessionId: string): Promise<void> {
    const rows = await this.reader.rows<Parted>(sql`
      select s.created_by as "createdBy", l.person_id as "personId", l.role as "role"
      from session s left join session_leader l on l.session_id = s.id where s.id = ${sessionId}`);
    const [session] = rows;
    if (!session) throw sessionNotFound();
    const parts = rows.flatMap(({ personId, role }) => (personId && role ? [{ personId, role }] : []));
    authorise(canSeeRegistrations(actor, withParts(session, parts)), NOT_YOURS_TO_SEE);
  }
}
