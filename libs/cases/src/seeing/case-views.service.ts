import { Audit } from '#audit';
import { Reader, sql } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Why } from '../domain/who-may-see.js';
import { notYours } from '../cases.errors.js';
import { CasesSeen, type SeenCase } from './cases-seen.js';

/** Who looked at a case, as its presenter is told. Instants are milliseconds. */
export interface ViewRow {
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
  readonly why: Why;
  readonly times: number;
  readonly lastAt: number;
}

/** Milliseconds within which the pictures of a case are of the look at its page. */
const ONE_LOOK = 30 * 60 * 1000;

/** Reading a case: every look of anybody but the presenter is noted, and the presenter sees who looked. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly seen: CasesSeen,
    private readonly audit: Audit,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async open(actor: Actor, id: string): Promise<SeenCase> {
    const seen = await this.seen.find(actor, id);
    await this.note(actor, seen);
    return seen;
  }

  /** A part of its story, such as a picture, which has an address of its own: of one look, not one for each picture. */
  async openPart(actor: Actor, id: string): Promise<SeenCase> {
    const seen = await this.seen.findStory(actor, id);
    if (isSignedIn(actor) && !(await this.isLooking(actor.personId, id))) await this.note(actor, seen);
    return seen;
  }

  private async note(actor: Actor, { row, why }: SeenCase): Promise<void> {
    if (why === undefined || why === 'presenter') return;
    const deed = { act: 'case-viewed', subjectKind: 'case', subjectId: row.id };
    await this.audit.note(actor, { ...deed, details: { why } });
  }

  private async isLooking(personId: string, id: string): Promise<boolean> {
    const since = +this.clock.now() - ONE_LOOK;
    const noted = await this.reader.first(sql`
      select id as "id" from audit_entry
      where subject_kind = 'case' and subject_id = ${id} and at > ${since}
        and act = 'case-viewed' and actor_id = ${personId} limit 1`);
    return noted !== undefined;
  }

  /** For the presenter and nobody else. */
  async of(actor: Actor, id: string): Promise<{ seen: SeenCase; views: ViewRow[] }> {
    const seen = await this.seen.findStory(actor, id);
    if (seen.why !== 'presenter') throw notYours();
    const views = await this.reader.rows<Omit<ViewRow, 'why'> & { details: string }>(sql`
      select a.actor_id as "personId", p.name as "name", r.name as "roleName", a.details as "details",
        count(*) as "times", max(a.at) as "lastAt"
      from audit_entry a join person p on p.id = a.actor_id join role r on r.id = p.role_id
      where a.subject_kind = 'case' and a.subject_id = ${id} and a.act = 'case-viewed'
      group by a.actor_id, p.name, r.name, a.details order by max(a.at) desc, a.actor_id, a.details`);
    return { seen, views: views.map(({ details, ...row }) => ({ ...row, why: whyIn(details) })) };
  }
}

function whyIn(details: string): Why {
  return (JSON.parse(details) as { why: Why }).why;
}
