import { join, Reader, sql, type Sql } from '#database';
import {
  authorise,
  Clock,
  hasAccess,
  keyAfter,
  pageOf,
  type Actor,
  type Page,
  type PageRequest,
} from '#kernel';
import { Injectable } from '@nestjs/common';
import { canPlan, ONLY_EDUCATORS_PLAN } from './programme.policy.js';
import { personOf } from './session.queries.js';
import { sessionOf, sessionsFor, type RawSession, type SessionRow } from './session.rows.js';

/** The parts of an educator's own programme. */
export type ProgrammePart = 'drafts' | 'coming' | 'past';

/** What the network did in a stretch of time, as a visitor is told it. */
export interface NetworkFigures {
  readonly sessionsHeld: number;
  readonly peopleRegistered: number;
  readonly organisations: number;
}

/** Questions about the programme as a whole. */
@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What the actor made or leads (a coordinator: everything), the next first; the past, the latest first. */
  async mine(actor: Actor, part: ProgrammePart, page: PageRequest): Promise<Page<SessionRow>> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const { columns, tables } = sessionsFor(personOf(actor));
    const isPast = part === 'past';
    const beyond = isPast ? sql`<` : sql`>`;
    const key = keyAfter(page, ['whole', 'text']);
    const after = key ? sql`and (s.starts_at, s.id) ${beyond} (${join(key)})` : sql``;
    const rows = await this.reader.rows<RawSession>(sql`
      select ${columns} from ${tables} where ${this.partOf(part)} and ${ownedBy(actor)} ${after}
      order by ${isPast ? sql`s.starts_at desc, s.id desc` : sql`s.starts_at, s.id`} limit ${page.limit + 1}`);
    return pageOf(rows.map(sessionOf), page.limit, ({ startsAt, id }) => [+startsAt, id]);
  }

  /** The sessions ahead that the person has a place in, waits for, or leads; the nearest first. */
  async aheadOf(personId: string, page: PageRequest): Promise<Page<SessionRow>> {
    const { columns, tables } = sessionsFor(personId);
    const key = keyAfter(page, ['whole', 'text']);
    const after = key ? sql`and (s.starts_at, s.id) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<RawSession>(sql`
      select ${columns} from ${tables}
      where s.status = 'published' and s.ends_at > ${+this.clock.now()} and (m.status in ('registered', 'waiting')
        or exists (select 1 from session_leader l where l.session_id = s.id and l.person_id = ${personId})) ${after}
      order by s.starts_at, s.id limit ${page.limit + 1}`);
    return pageOf(rows.map(sessionOf), page.limit, ({ startsAt, id }) => [+startsAt, id]);
  }

  /** What was held since an instant, and whom it reached out to. */
  async figuresSince(since: Date): Promise<NetworkFigures> {
    const counted = await this.reader.first<NetworkFigures>(sql`
      select (select count(*) from session where status = 'held' and starts_at >= ${+since}) as "sessionsHeld",
        (select count(distinct r.person_id) from registration r join session s on s.id = r.session_id
          where s.status = 'held' and s.starts_at >= ${+since} and r.status = 'registered') as "peopleRegistered",
        (select count(*) from organisation) as "organisations"`);
    return counted ?? { sessionsHeld: 0, peopleRegistered: 0, organisations: 0 };
  }

  private partOf(part: ProgrammePart): Sql {
    const now = +this.clock.now();
    if (part === 'drafts') return sql`s.status = 'draft'`;
    if (part === 'coming') return sql`s.status in ('published', 'cancelled') and s.ends_at > ${now}`;
    return sql`s.status <> 'draft' and s.ends_at <= ${now}`;
  }
}

function ownedBy(actor: Actor): Sql {
  if (hasAccess(actor, 'coordinator')) return sql`1 = 1`;
  const id = personOf(actor);
  return sql`(s.created_by = ${id} or exists (select 1 from session_leader l
    where l.session_id = s.id and l.person_id = ${id}))`;
}
