import { join, Reader, sql, type Sql } from '#database';
import { Clock, isSignedIn, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Looker } from '../domain/who-may-see.js';
import { caseOf, casesFor, type RawCase } from './case.rows.js';
import { seenBy, type SeenCase } from './cases-seen.js';
import { Lookers } from './lookers.js';

export const CASE_LISTS = ['mine', 'review', 'shared', 'all'] as const;
/** Which cases: one's own, those that wait for review, those of sessions, or everything that one may know of. */
export type CaseList = (typeof CASE_LISTS)[number];

/** Lists of cases. The database narrows; `sightOf` decides, here as everywhere. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly reader: Reader,
    private readonly lookers: Lookers,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(actor: Actor, which: CaseList, page: PageRequest): Promise<Page<SeenCase>> {
    const looker = await this.lookers.of(actor);
    const seen: SeenCase[] = [];
    let after = keyAfter(page, ['text'])?.[0];
    for (;;) {
      const rows = await this.candidates(looker, which, { limit: page.limit + 1, after });
      seen.push(...this.visible(looker, rows, which));
      after = rows.at(-1)?.id;
      if (rows.length <= page.limit || seen.length > page.limit) break;
    }
    return pageOf(seen, page.limit, ({ row }) => [row.id]);
  }

  /** The cases of one session, as this person may see them: in the order in which they were accepted. */
  async ofSession(actor: Actor, sessionId: string): Promise<SeenCase[]> {
    if (!isSignedIn(actor)) return [];
    const rows = await this.reader.rows<RawCase>(sql`
      ${casesFor(actor.personId)} where c.session_id = ${sessionId}
        and c.status in ('accepted', 'presented', 'recommended', 'followed-up', 'closed')
      order by c.accepted_at, c.id`);
    // Most sessions have none, and their pages are the ones that are looked at most.
    if (rows.length === 0) return [];
    const looker = await this.lookers.of(actor);
    return this.visible(looker, rows, 'all').filter(({ why }) => why !== undefined);
  }

  private candidates(
    looker: Looker,
    which: CaseList,
    { limit, after }: { limit: number; after: string | number | undefined },
  ): Promise<RawCase[]> {
    const me = looker.personId ?? '';
    const next = after === undefined ? sql`1 = 1` : sql`c.id < ${after}`;
    return this.reader.rows(sql`
      ${casesFor(me)} where ${narrowed(which, me, looker)} and ${next} order by c.id desc limit ${limit}`);
  }

  private visible(looker: Looker, rows: readonly RawCase[], which: CaseList): SeenCase[] {
    const now = this.clock.now();
    const wanted = rows.map((raw) => seenBy(looker, caseOf(raw, now)));
    return wanted.filter(({ sight, why }) =>
      which === 'all'
        ? sight.sees !== 'nothing'
        : why !== undefined && (which === 'mine') === (why === 'presenter'),
    );
  }
}

/** No fewer than they may see, and as few more as the database can tell. */
function narrowed(which: CaseList, me: string, { isReviewer, isCoordinator }: Looker): Sql {
  const mine = sql`c.presenter_id = ${me}`;
  const waiting = isReviewer ? sql`c.status in ('held', 'submitted', 'in-review')` : sql`1 = 0`;
  const shared = sql`(c.status in ('accepted', 'presented', 'recommended', 'followed-up', 'closed')
    and (c.reviewer_id = ${me} or l.person_id is not null or r.status = 'registered'))`;
  if (which === 'mine') return mine;
  if (which === 'review') return waiting;
  if (which === 'shared') return shared;
  if (isCoordinator) return sql`1 = 1`;
  return sql`(${join([mine, waiting, shared], ' or ')})`;
}
