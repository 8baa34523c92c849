import { Reader, sql } from '#database';
import { hasAccess, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Looker } from '../domain/who-may-see.js';

const NOBODY: Looker = { personId: null, isReviewer: false, isCoordinator: false };

/** Finds out who somebody is for cases: one statement. */
@Injectable()
export class Lookers {
  constructor(private readonly reader: Reader) {}

  /** Reviewers are those whom a coordinator named; while nobody is named, all who plan sessions. */
  async of(actor: Actor): Promise<Looker> {
    if (!isSignedIn(actor)) return NOBODY;
    const { personId } = actor;
    const named = await this.reader.first<{ all: number; me: number }>(sql`
      select count(*) as "all", coalesce(sum(case when v.person_id = ${personId} then 1 else 0 end), 0) as "me"
      from case_reviewer v`);
    const isReviewer = Number(named?.all) > 0 ? Number(named?.me) > 0 : hasAccess(actor, 'educator');
    return { personId, isReviewer, isCoordinator: hasAccess(actor, 'coordinator') };
  }

  /** Whom to write to where a case waits for review. */
  async reviewerAddresses(butNot: string): Promise<{ email: string }[]> {
    return this.reader.rows(sql`
      select p.email as "email" from person p where p.left_at is null and p.email is not null and p.id <> ${butNot}
        and (exists (select 1 from case_reviewer v where v.person_id = p.id)
          or (not exists (select 1 from case_reviewer) and p.access_level <> 'member'))
      order by p.id`);
  }
}
