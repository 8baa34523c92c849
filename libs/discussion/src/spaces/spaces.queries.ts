import { join, keptQuestion, Reader, sql } from '#database';
import { hasAccess, isSignedIn, type AccessLevel, type Actor, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import { spaceNotFound } from '../discussion.errors.js';
import type { SpaceKind } from '../domain/space.js';
import { isOnPanel, seesSpace, STANDING_TABLES } from './sees.js';

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
  readonly isExpert: number;
};

/** What they may do is decided by whom they are signed in as. */
const SEEN_BY = keptQuestion<{ readonly personId: string; readonly level: AccessLevel }>((gap) => {
  const level = sql`${gap('level')}`;
  return sql`select s.id as "id", s.name as "name", s.about as "about", s.kind as "kind", s.series_id as "seriesId",
      s.staff_groups as "staffGroups", s.version as "version", s.closed_at as "closedAt",
      case when ${isOnPanel(level)} then 1 else 0 end as "isExpert"
    from space s join person p on p.id = ${gap('personId')} ${STANDING_TABLES} where ${seesSpace(level)}
    order by case s.kind when 'open' then 0 when 'hub' then 2 else 1 end, s.name, s.id`;
});

@Injectable()
export class SpaceQueries {
  constructor(private readonly reader: Reader) {}

  /** All that somebody may see, by name; the open ones first. Everything else in here is asked within these. */
  async seenBy(actor: Actor): Promise<SpaceSeen[]> {
    if (!isSignedIn(actor)) return [];
    const { personId, accessLevel: level } = actor;
    const rows = await this.reader.rows<Raw>(SEEN_BY({ personId, level }));
    return rows.map((row) => spaceIn(row, hasAccess(actor, 'educator')));
  }

  async find(actor: Actor, spaceId: string): Promise<SpaceSeen> {
    const space = (await this.seenBy(actor)).find(({ id }) => id === spaceId);
    if (!space) throw spaceNotFound();
    return space;
  }

  /** Those of some people who may see a space: whoever is to be told something of it is asked for here. */
  async seers(spaceId: string, personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const rows = await this.reader.rows<{ personId: string }>(sql`
      select p.id as "personId" from space s join person p on p.id in (${join([...personIds])}) ${STANDING_TABLES}
      where s.id = ${spaceId} and p.left_at is null and ${seesSpace()} order by p.id`);
    return rows.map(({ personId }) => personId);
  }
}

/** Educators keep order where they may be, coordinators everywhere. */
function spaceIn({ staffGroups, isExpert, ...space }: Raw, isModerator: boolean): SpaceSeen {
  const groups = JSON.parse(staffGroups) as StaffGroup[];
  return { staffGroups: groups, isModerator, isExpert: isExpert === 1, ...space };
}
