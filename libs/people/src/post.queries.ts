import { join, Reader, sql } from '#database';
import type { StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What a person was, and where, at an instant: the facts that an attendance freezes. */
export interface PostAt {
  readonly personId: string;
  readonly roleId: string;
  readonly roleName: string;
  readonly staffGroup: StaffGroup;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly position: string | null;
  readonly sector: string | null;
  readonly area: string | null;
}

/** One of a person's jobs, oldest first in a list of them. */
export interface PostRow {
  readonly id: string;
  readonly since: number;
  readonly roleId: string;
  readonly roleName: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

@Injectable()
export class PostQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * The latest post that had begun by the instant, for each person asked for; somebody whose first
   * post began later is given that one, since what they were before is not known.
   */
  async postsAt(personIds: readonly string[], instant: Date): Promise<PostAt[]> {
    if (personIds.length === 0) return [];
    return this.reader.rows(sql`
      select n.person_id as "personId", n.role_id as "roleId", r.name as "roleName",
        r.staff_group as "staffGroup", n.organisation_id as "organisationId", o.name as "organisationName",
        o.position as "position", o.sector as "sector", o.area as "area"
      from (select person_id, role_id, organisation_id, row_number() over (partition by person_id
          order by case when since <= ${+instant} then 0 else 1 end,
            case when since <= ${+instant} then -since else since end, id desc) as place
        from post where person_id in (${join([...personIds])})) n
      join role r on r.id = n.role_id left join organisation o on o.id = n.organisation_id
      where n.place = 1 order by n.person_id`);
  }

  /** A person's jobs in the order in which they took them. */
  async history(personId: string): Promise<PostRow[]> {
    return this.reader.rows(sql`
      select p.id as "id", p.since as "since", p.role_id as "roleId", r.name as "roleName",
        p.organisation_id as "organisationId", o.name as "organisationName"
      from post p join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id
      where p.person_id = ${personId} order by p.since, p.id`);
  }
}
