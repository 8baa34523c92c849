import { join, Reader, sql } from '#database';
import { isSignedIn, type Actor, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import { spaceNotFound } from '../discussion.errors.js';
import { canModerateSpace, canSeeSpace, isOnPanel, type SpaceKind } from '../domain/space.js';
import { STANDING, STANDING_TABLES, standingOf, type StandingRow } from './standings.js';

/** A space as one person sees it. */
export interface SpaceSeen {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly kind: SpaceKind;
  readonly seriesId: string | null;
  readonly staffGroups: readonly StaffGroup[];
  /** Since when nobody writes in it; milliseconds. */
  readonly closedAt: number | null;
  readonly version: number;
  readonly isModerator: boolean;
  readonly isExpert: boolean;
}

type Raw = Omit<SpaceSeen, 'staffGroups' | 'isModerator' | 'isExpert'> & {
  readonly staffGroups: string;
} & StandingRow;

@Injectable()
export class SpaceQueries {
  constructor(private readonly reader: Reader) {}

  /** All that somebody may see, by name; the open ones first. Everything else in here is asked within these. */
  async seenBy(actor: Actor): Promise<SpaceSeen[]> {
    if (!isSignedIn(actor)) return [];
    const rows = await this.reader.rows<Raw>(sql`
      select s.id as "id", s.name as "name", s.about as "about", s.kind as "kind", s.series_id as "seriesId",
        s.staff_groups as "staffGroups", s.version as "version", s.closed_at as "closedAt", ${STANDING}
      from space s join person p on p.id = ${actor.personId} ${STANDING_TABLES}
      order by case s.kind when 'open' then 0 when 'hub' then 2 else 1 end, s.name, s.id`);
    return rows.flatMap((row) => {
      const space = spaceIn(row);
      // What they may do is decided by whom they are signed in as.
      const standing = { ...standingOf(row), accessLevel: actor.accessLevel };
      if (!canSeeSpace(space, standing)) return [];
      return [{ ...space, isModerator: canModerateSpace(space, standing), isExpert: isOnPanel(standing) }];
    });
  }

  async find(actor: Actor, spaceId: string): Promise<SpaceSeen> {
    const space = (await this.seenBy(actor)).find(({ id }) => id === spaceId);
    if (!space) throw spaceNotFound();
    return space;
  }

  /** Those of some people who may see a space: whoever is to be told something of it is asked for here. */
  async seers(spaceId: string, personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const rows = await this.reader.rows<Raw & { personId: string }>(sql`
      select s.id as "id", s.kind as "kind", s.staff_groups as "staffGroups", p.id as "personId", ${STANDING}
      from space s join person p on p.id in (${join([...personIds])}) ${STANDING_TABLES}
      where s.id = ${spaceId} and p.left_at is null order by p.id`);
    return rows.filter((row) => canSeeSpace(spaceIn(row), standingOf(row))).map(({ personId }) => personId);
  }
}

function spaceIn({ id, name, about, kind, seriesId, version, staffGroups, closedAt }: Raw) {
  const groups = JSON.parse(staffGroups) as StaffGroup[];
  return { id, name, about, kind, seriesId, version, closedAt, staffGroups: groups };
}
