import { join, Reader, sql, type Sql } from '#database';
import { hasAccess, isSignedIn, personActor, type AccessLevel, type Actor } from '#kernel';
import { canChange, LEADER_ROLE_NAMES, RUNNING_ROLES, type LeaderRole } from '#programme';
import { Injectable } from '@nestjs/common';
import type { RoomMember } from './domain/changes.js';
import type { RoomState } from './domain/room-state.js';
import { roomNotFound } from './live.errors.js';

/** A person before the door of a session's room. */
export interface AtTheDoor extends RoomMember {
  readonly sessionId: string;
  readonly title: string;
  readonly status: 'draft' | 'published' | 'held' | 'cancelled';
  readonly mode: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly role: string;
  readonly workplace: string | null;
  readonly part: string | null;
  readonly isExpected: boolean;
}

interface Row {
  readonly personId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly status: AtTheDoor['status'];
  readonly mode: string;
  readonly timeZone: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly createdBy: string | null;
  readonly name: string;
  readonly accessLevel: AccessLevel;
  readonly role: string;
  readonly workplace: string | null;
  readonly leads: LeaderRole | null;
  readonly standing: string | null;
}

/** Who somebody is in a room: asked at every entering, and again before whatever only some may do. */
@Injectable()
export class Members {
  constructor(private readonly reader: Reader) {}

  /** One statement. A person of the network who may not know of the session is told that it is not there. */
  async of(actor: Actor, sessionId: string): Promise<AtTheDoor> {
    const personId = isSignedIn(actor) ? actor.personId : '';
    const row = await this.reader.first<Row>(rowsOf(sessionId, [personId]));
    if (!row || (row.status === 'draft' && !hasAccess(actor, 'educator'))) throw roomNotFound();
    return memberOf(row);
  }

  /** Who these people are in a room by now. One statement. */
  async all(sessionId: string, personIds: readonly string[]): Promise<AtTheDoor[]> {
    if (personIds.length === 0) return [];
    return (await this.reader.rows<Row>(rowsOf(sessionId, personIds))).map(memberOf);
  }
}

function rowsOf(sessionId: string, personIds: readonly string[]): Sql {
  return sql`
    select p.id as "personId", s.id as "sessionId", s.title as "title", s.status as "status", s.mode as "mode",
      s.time_zone as "timeZone", s.starts_at as "startsAt", s.ends_at as "endsAt", s.created_by as "createdBy",
      p.name as "name", p.access_level as "accessLevel", r.name as "role",
      coalesce(o.short_name, o.name) as "workplace", l.role as "leads", g.status as "standing"
    from session s join person p on p.id in (${join([...personIds])}) and p.left_at is null
      join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id
      left join session_leader l on l.session_id = s.id and l.person_id = p.id
      left join registration g on g.session_id = s.id and g.person_id = p.id
    where s.id = ${sessionId}`;
}

function memberOf({ createdBy, accessLevel, leads, standing, ...row }: Row): AtTheDoor {
  const { personId } = row;
  const isRunning = leads !== null && RUNNING_ROLES.includes(leads);
  const owned = { createdBy, leaderIds: isRunning ? [personId] : [] };
  const isHost = isRunning || canChange(personActor(personId, accessLevel), owned);
  return {
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    part: leads && LEADER_ROLE_NAMES[leads],
    isHost,
    isTeam: isHost || leads === 'panel',
    isExpected: isHost || leads !== null || standing === 'registered',
  };
}

/** What a room's own decisions add: who was let in, and who was taken out. */
export function doorOf(member: AtTheDoor, { admitted, removed }: RoomState) {
  const { personId } = member;
  return { ...member, isAdmitted: admitted.includes(personId), isRemoved: removed.includes(personId) };
}
