import { join, Reader, sql } from '#database';
import { tierOf, type StaffGroup, type Tier } from '#kernel';
import { PostQueries } from '#people';
import { Injectable } from '@nestjs/common';
import type { SessionFacts } from '../session-facts.js';
import type { StandingFact } from './facts.js';
import { inChunks } from './in-chunks.js';

/** What an attendance keeps of the person as they were on the day. */
export interface Frozen {
  readonly roleId: string;
  readonly staffGroup: StaffGroup;
  readonly tier: Tier;
  readonly organisationId: string | null;
  readonly position: string | null;
  readonly sector: string | null;
  readonly area: string | null;
}

type Post = Omit<Frozen, 'tier'>;

/** A line that stands already, with what it froze. */
export interface KeptLine extends Frozen {
  readonly id: string;
  readonly attendee: string;
}

/**
 * Freezes role and workplace at the session's start. What a line has frozen once stays, however the
 * line is rebuilt; a claimed visit keeps what the guest said on the day.
 */
@Injectable()
export class Freezing {
  constructor(
    private readonly reader: Reader,
    private readonly posts: PostQueries,
  ) {}

  async keptLines(sessionId: string): Promise<Map<string, KeptLine>> {
    const rows = await this.reader.rows<KeptLine>(sql`
      select id as "id", attendee as "attendee", role_id as "roleId", staff_group as "staffGroup", tier as "tier",
        organisation_id as "organisationId", position as "position", sector as "sector", area as "area"
      from attendance where session_id = ${sessionId}`);
    return new Map(rows.map((row) => [row.attendee, row]));
  }

  /** For each attendee who has no line yet, by id. */
  async frozenFor(
    session: SessionFacts,
    facts: ReadonlyMap<string, StandingFact[]>,
  ): Promise<Map<string, Frozen>> {
    const [people, guestOf] = [[] as string[], new Map<string, string>()];
    for (const [id, own] of facts) {
      const guestId = own.find((fact) => fact.guestId !== null)?.guestId;
      if (guestId) guestOf.set(id, guestId);
      else people.push(id);
    }
    const frozen = await this.guests(guestOf);
    await inChunks(people, async (some) => {
      for (const post of await this.posts.postsAt(some, session.startsAt))
        frozen.set(post.personId, ofPost(post));
    });
    return frozen;
  }

  private async guests(guestOf: ReadonlyMap<string, string>): Promise<Map<string, Frozen>> {
    if (guestOf.size === 0) return new Map();
    const said = new Map<string, Frozen>();
    await inChunks([...guestOf.values()], async (some) => {
      const rows = await this.reader.rows<Post & { id: string }>(sql`
        select g.id as "id", g.role_id as "roleId", r.staff_group as "staffGroup", g.organisation_id as "organisationId",
          o.position as "position", o.sector as "sector", o.area as "area"
        from guest g join role r on r.id = g.role_id left join organisation o on o.id = g.organisation_id
        where g.id in (${join(some)})`);
      for (const { id, ...post } of rows) said.set(id, ofPost(post));
    });
    const pairs = Array.from(guestOf, ([attendee, guestId]) => [attendee, said.get(guestId)] as const);
    return new Map(pairs.flatMap(([attendee, frozen]) => (frozen ? [[attendee, frozen] as const] : [])));
  }
}

function ofPost({ roleId, staffGroup, organisationId, position, sector, area }: Post): Frozen {
  return { roleId, staffGroup, tier: tierOf(staffGroup), organisationId, position, sector, area };
}
