import { join, Reader, sql, type Sql } from '#database';
import { isSignedIn, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { LeaderRole } from './domain/leader-roles.js';
import type { SessionKind } from './domain/kinds.js';
import { sessionNotFound } from './programme.errors.js';
import { canPlan, canSeeSession } from './programme.policy.js';
import { OpenPlaces } from './open-places.js';
import { sessionOf, sessionsFor, type RawSession, type SessionRow } from './session.rows.js';
import { madeFor, matching, openToAll, type Jobholder } from './session.selection.js';

/** Somebody who leads a session, as the session's page names them. */
export interface LeaderRow {
  readonly personId: string;
  readonly name: string;
  /** What they do at the session. */
  readonly role: LeaderRole;
  /** Their job. */
  readonly roleName: string;
  readonly organisationName: string | null;
}

/** Which sessions of all; the actor's rights narrow it further. */
export interface SessionFilter {
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly kind?: SessionKind | undefined;
  readonly seriesId?: string | undefined;
  readonly q?: string | undefined;
  /** Made for this person's role or tier, or open to all. */
  readonly suiting?: Jobholder | undefined;
}

@Injectable()
export class SessionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly places: OpenPlaces,
  ) {}

  /** The session, where the actor may know of it. */
  async byId(actor: Actor, id: string): Promise<SessionRow> {
    const { columns, tables } = sessionsFor(personOf(actor));
    const raw = await this.reader.first<RawSession>(sql`select ${columns} from ${tables} where s.id = ${id}`);
    const session = raw && sessionOf(raw);
    if (!session || !canSeeSession(actor, session)) throw sessionNotFound();
    return session;
  }

  /** The same, with the places that the actor could have, as lists count them. */
  async shownTo(actor: Actor, id: string): Promise<SessionRow> {
    const session = await this.byId(actor, id);
    const [seen = session] = await this.places.seenBy(personOf(actor), [session]);
    return seen;
  }

  async leadersOf(sessionId: string): Promise<LeaderRow[]> {
    return this.reader.rows(sql`
      select l.person_id as "personId", p.name as "name", l.role as "role", r.name as "roleName", o.name as "organisationName"
      from session_leader l join person p on p.id = l.person_id join role r on r.id = p.role_id
        left join organisation o on o.id = p.organisation_id
      where l.session_id = ${sessionId} order by l.position, l.person_id`);
  }

  /** Every session that the actor may know of, in the order of time. */
  async list(actor: Actor, filter: SessionFilter, page: PageRequest): Promise<Page<SessionRow>> {
    const { columns, tables } = sessionsFor(personOf(actor));
    const key = keyAfter(page, ['whole', 'text']);
    const after = key ? sql`and (s.starts_at, s.id) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<RawSession>(sql`
      select ${columns} from ${tables} where ${conditions(actor, filter)} ${after}
      order by s.starts_at, s.id limit ${page.limit + 1}`);
    const found = await this.places.seenBy(personOf(actor), rows.map(sessionOf));
    return pageOf(found, page.limit, ({ startsAt, id }) => [+startsAt, id]);
  }
}

export function personOf(actor: Actor): string {
  return isSignedIn(actor) ? actor.personId : '';
}

function conditions(actor: Actor, filter: SessionFilter): Sql {
  const wanted = [...matching(filter), canPlan(actor) ? sql`1 = 1` : sql`s.status <> 'draft'`];
  if (filter.seriesId) wanted.push(sql`s.series_id = ${filter.seriesId}`);
  if (filter.suiting) wanted.push(sql`(${madeFor(filter.suiting)} or ${openToAll()})`);
  return join(wanted, ' and ');
}
