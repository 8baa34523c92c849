import { join, Reader, sql, type Sql } from '#database';
import { authorise, Clock, isSignedIn, type Actor } from '#kernel';
import { RUNNING_ROLES } from '#programme';
import { Injectable } from '@nestjs/common';
import { sessionNotFound } from './attendance.errors.js';
import { canKeepRegister, ONLY_KEEPERS } from './attendance.policy.js';
import type { Rule, Timetabled } from './domain/evidence.js';

/** What attendance needs to know of a session. */
export interface SessionFacts {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly seriesId: string | null;
  readonly status: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timetabled: Timetabled;
  /** It has ended: who registered and did not come is absent. */
  readonly isOver: boolean;
  readonly createdBy: string | null;
  readonly isLedByActor: boolean;
  readonly checkInSecret: string;
  readonly shortCode: string;
}

interface Row {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly basis: Rule['basis'];
  readonly value: number;
  readonly leads: number;
}

@Injectable()
export class SessionsOnRecord {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** A session whose register the actor keeps. A draft has no register. */
  async kept(actor: Actor, id: string): Promise<SessionFacts> {
    const session = await this.one(actor, sql`s.id = ${id}`);
    if (!session) throw sessionNotFound();
    authorise(canKeepRegister(actor, session), ONLY_KEEPERS);
    return session;
  }

  /** A session that everybody may know of. */
  async published(actor: Actor, id: string): Promise<SessionFacts> {
    const session = await this.one(actor, sql`s.id = ${id} and s.status <> 'draft'`);
    if (!session) throw sessionNotFound();
    return session;
  }

  /** The session that a short code stands for: the open one, else the latest that had it. */
  async byShortCode(actor: Actor, shortCode: string): Promise<SessionFacts | undefined> {
    return this.one(actor, sql`s.short_code = ${shortCode} and s.status <> 'draft'`);
  }

  private async one(actor: Actor, condition: Sql): Promise<SessionFacts | undefined> {
    const asking = isSignedIn(actor) ? actor.personId : '';
    const row = await this.reader.first<Row & Omit<SessionFacts, keyof Row>>(sql`
      select s.id as "id", s.title as "title", s.kind as "kind", s.series_id as "seriesId", s.status as "status",
        s.time_zone as "timeZone", s.starts_at as "startsAt", s.ends_at as "endsAt", s.rule_basis as "basis",
        s.rule_value as "value", s.created_by as "createdBy", s.check_in_secret as "checkInSecret",
        s.short_code as "shortCode", (select count(*) from session_leader l
          where l.session_id = s.id and l.person_id = ${asking} and l.role in (${join([...RUNNING_ROLES])})) as "leads"
      from session s where ${condition}
      order by case s.status when 'published' then 0 else 1 end, s.starts_at desc, s.id limit 1`);
    return row && factsOf(row, this.clock.now());
  }
}

function factsOf(
  { leads, basis, value, ...row }: Row & Omit<SessionFacts, keyof Row>,
  now: Date,
): SessionFacts {
  const [startsAt, endsAt] = [new Date(row.startsAt), new Date(row.endsAt)];
  const timetabled = { start: startsAt, end: endsAt, rule: { basis, value } };
  return { ...row, startsAt, endsAt, timetabled, isOver: endsAt <= now, isLedByActor: leads > 0 };
}
