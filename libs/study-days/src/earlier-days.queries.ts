import { join, Reader, sql } from '#database';
import { Clock, hasAccess, isSignedIn, type Actor } from '#kernel';
import { RUNNING_ROLES } from '#programme';
import { Injectable } from '@nestjs/common';
import { DayPlans, type DayPlan } from './day-plans.service.js';
import { DayQueries } from './day.queries.js';
import { planAgain } from './plan-of-day.js';
import { dayNotFound } from './study-days.errors.js';

/** A study day with a plan, from which another may begin. */
export interface EarlierDay {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
  readonly timeZone: string;
}

const MOST = 30;

/** Lets a study day begin with the plan of another one. */
@Injectable()
export class EarlierDays {
  constructor(
    private readonly reader: Reader,
    private readonly plans: DayPlans,
    private readonly days: DayQueries,
    private readonly clock: Clock,
  ) {}

  /** Those that the actor may change, the latest first. */
  list(actor: Actor, exceptId: string): Promise<EarlierDay[]> {
    const me = isSignedIn(actor) ? actor.personId : '';
    const mine = sql`(s.created_by = ${me} or exists (select 1 from session_leader l
      where l.session_id = s.id and l.person_id = ${me} and l.role in (${join([...RUNNING_ROLES])})))`;
    return this.reader.rows(sql`
      select s.id as "id", s.title as "title", s.starts_at as "startsAt", s.time_zone as "timeZone"
      from study_day d join session s on s.id = d.session_id
      where s.id <> ${exceptId} and s.kind = 'study-day'
        and ${hasAccess(actor, 'coordinator') ? sql`1 = 1` : mine}
      order by s.starts_at desc, s.id desc limit ${MOST}`);
  }

  /** The plan of one of them at the times of this one. Nothing is written: its organiser looks at it first. */
  async planAt(actor: Actor, sessionId: string, earlierId: string): Promise<DayPlan> {
    const to = await this.plans.planned(actor, sessionId);
    const from = await this.plans.planned(actor, earlierId);
    const day = await this.days.planned(earlierId);
    if (!day) throw dayNotFound();
    const { price, joining } = day;
    return { price, joining, parts: planAgain(day.parts, { from, to, now: this.clock.now() }) };
  }
}
