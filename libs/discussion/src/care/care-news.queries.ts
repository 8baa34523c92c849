import { join, Reader, sql } from '#database';
import { isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { SpaceQueries } from '../spaces/spaces.queries.js';

/** How many wait, and since when the first of them; milliseconds, and nothing where none does. */
export interface CareNews {
  readonly count: number;
  readonly since: number | null;
}

export type CareKind = 'reports' | 'first-posts' | 'outcomes' | 'not-posted';

/** What waits for those who look after spaces, and what was decided of what somebody reported or wrote. */
@Injectable()
export class CareNewsQueries {
  constructor(
    private readonly reader: Reader,
    private readonly spaces: SpaceQueries,
  ) {}

  /** The same number of statements for nothing and for much of each. Nobody decides of what they wrote themself. */
  async of(actor: Actor): Promise<Readonly<Record<CareKind, CareNews>>> {
    const personId = isSignedIn(actor) ? actor.personId : '';
    const cared = (await this.spaces.seenBy(actor)).filter(({ isModerator }) => isModerator);
    const spaceIds = join(['', ...cared.map(({ id }) => id)]);
    const rows = await this.reader.rows<CareNews & { kind: CareKind }>(sql`
      select 'reports' as "kind", count(*) as "count", min(w.reported_at) as "since"
      from post_report w join thread_post p on p.id = w.post_id join thread t on t.id = p.thread_id
        left join anonymous_author n on n.post_id = p.id
      where w.status = 'open' and t.space_id in (${spaceIds})
        and coalesce(p.author_id, n.person_id, '') <> ${personId}
      union all
      select 'first-posts' as "kind", count(*) as "count", min(h.held_at) as "since"
      from held_post h left join thread o on o.id = h.thread_id
        left join thread t on t.id = coalesce(o.leads_to, o.id)
      where h.status = 'waiting' and coalesce(t.space_id, h.space_id) in (${spaceIds})
        and h.person_id <> ${personId}
      union all
      select 'outcomes' as "kind", count(*) as "count", min(w.decided_at) as "since" from post_report w
      where w.reported_by = ${personId} and w.status <> 'open' and w.seen_at is null
      union all
      select 'not-posted' as "kind", count(*) as "count", min(h.decided_at) as "since" from held_post h
      where h.person_id = ${personId} and h.status = 'refused' and h.seen_at is null`);
    const news = (kind: CareKind) => rows.find((row) => row.kind === kind) ?? { count: 0, since: null };
    return {
      reports: news('reports'),
      'first-posts': news('first-posts'),
      outcomes: news('outcomes'),
      'not-posted': news('not-posted'),
    };
  }
}
