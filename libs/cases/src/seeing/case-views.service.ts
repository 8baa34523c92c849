import { Audit } from '#audit';
import { Reader, sql } from '#database';
import type { Actor } from '#kernel';
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

/** Reading a case: every look of anybody but the presenter is noted, and the presenter sees who looked. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly seen: CasesSeen,
    private readonly audit: Audit,
    private readonly reader: Reader,
  ) {}

  async open(actor: Actor, id: string): Promise<SeenCase> {
    const seen = await this.seen.find(actor, id);
    if (seen.why !== undefined && seen.why !== 'presenter')
      await this.audit.note(actor, {
        ...{ act: 'case-viewed', subjectKind: 'case', subjectId: id },
        details: { why: seen.why },
      });
    return seen;
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
