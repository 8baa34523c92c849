import { Reader, sql, type Sql } from '#database';
import {
  keyAfter,
  keyIn,
  pageOf,
  tierOf,
  type Page,
  type PageRequest,
  type StaffGroup,
  type Tier,
} from '#kernel';
import { PostQueries } from '#people';
import { Injectable } from '@nestjs/common';
import type { AttendanceStatus } from '../domain/evidence.js';

/**
 * A line of the register: what is concluded of somebody who came, or the standing of somebody who
 * registered and of whom nothing is known. `spans` are pairs of milliseconds.
 */
export interface RegisterLine {
  /** The person's or the guest's id. */
  readonly attendee: string;
  readonly personId: string | null;
  readonly guestId: string | null;
  readonly name: string;
  readonly sortName: string;
  readonly status: AttendanceStatus | 'apologies' | 'expected';
  readonly minutes: number | null;
  readonly spans: readonly (readonly [number, number])[];
  readonly sources: readonly string[];
  readonly flags: readonly string[];
  readonly roleId: string;
  readonly role: string;
  readonly staffGroup: StaffGroup;
  readonly tier: Tier;
  readonly organisationId: string | null;
  readonly organisation: string | null;
}

/** How many lines say what. `rows` are people of imported files who wait for a human. */
export interface RegisterCounts {
  readonly attended: number;
  readonly partial: number;
  readonly unknown: number;
  readonly absent: number;
  readonly apologies: number;
  readonly contested: number;
}

interface Row extends Omit<RegisterLine, 'spans' | 'sources' | 'flags' | 'tier' | 'status'> {
  readonly status: AttendanceStatus | null;
  readonly spans: string;
  readonly sources: string;
  readonly flags: string;
  readonly registered: string | null;
}

const AT_ONCE = 200;

@Injectable()
export class RegisterQueries {
  constructor(
    private readonly reader: Reader,
    private readonly posts: PostQueries,
  ) {}

  /** By name. `session` tells whether it is over: until then nobody is absent. */
  async lines(
    session: { id: string; startsAt: Date; isOver: boolean },
    page: PageRequest,
  ): Promise<Page<RegisterLine>> {
    const key = keyAfter(page, ['text', 'text']);
    const [name = '', id = ''] = key ?? [];
    const after = key
      ? sql`where l."sortName" > ${name} or (l."sortName" = ${name} and l."attendee" > ${id})`
      : sql``;
    const rows = await this.reader.rows<Row>(sql`
      select * from (${concluded(session.id)} union all ${onlyRegistered(session.id)}) l ${after}
      order by l."sortName", l."attendee" limit ${page.limit + 1}`);
    const lines = await this.withPosts(
      session.startsAt,
      rows.map((row) => lineOf(row, session.isOver)),
    );
    return pageOf(lines, page.limit, (line) => [line.sortName, line.attendee]);
  }

  /** Everybody: for a sheet of paper, which has no next page to ask for. */
  async all(session: { id: string; startsAt: Date; isOver: boolean }): Promise<RegisterLine[]> {
    const lines: RegisterLine[] = [];
    let after: PageRequest['after'];
    do {
      const page = await this.lines(session, { limit: AT_ONCE, ...(after && { after }) });
      lines.push(...page.items);
      after = page.next === null ? undefined : keyIn(page.next);
    } while (after);
    return lines;
  }

  async line(
    session: { id: string; startsAt: Date; isOver: boolean },
    attendee: string,
  ): Promise<RegisterLine | undefined> {
    const rows = await this.reader.rows<Row>(sql`
      select * from (${concluded(session.id)} union all ${onlyRegistered(session.id)}) l
      where l."attendee" = ${attendee}`);
    return (
      await this.withPosts(
        session.startsAt,
        rows.map((row) => lineOf(row, session.isOver)),
      )
    )[0];
  }

  async counts(session: { id: string; isOver: boolean }): Promise<RegisterCounts> {
    const rows = await this.reader.rows<{ status: string; n: number; contested: number }>(sql`
      select l."status" as "status", count(*) as "n",
        sum(case when l."flags" like '%contested%' then 1 else 0 end) as "contested"
      from (${concluded(session.id)} union all ${onlyRegistered(session.id)}) l group by l."status"
      union all select r.status, count(*), 0 from registration r
      where r.session_id = ${session.id} and r.status in ('registered', 'apologies') and ${hasNoLine} group by r.status`);
    const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
    return {
      attended: of('attended'),
      partial: of('partial'),
      unknown: of('unknown'),
      absent: of('absent') + (session.isOver ? of('registered') : 0),
      apologies: of('apologies'),
      contested: rows.reduce((sum, row) => sum + row.contested, 0),
    };
  }

  /** Who only registered has nothing frozen: their post at the time is looked up. */
  private async withPosts(startsAt: Date, lines: readonly RegisterLine[]): Promise<RegisterLine[]> {
    const bare = lines.filter((line) => line.roleId === '').map((line) => line.attendee);
    const posts = new Map((await this.posts.postsAt(bare, startsAt)).map((post) => [post.personId, post]));
    return lines.map((line) => {
      const post = posts.get(line.attendee);
      if (!post || line.roleId !== '') return line;
      const { roleId, roleName, staffGroup, organisationId, organisationName } = post;
      const place = { organisationId, organisation: organisationName };
      return { ...line, roleId, role: roleName, staffGroup, tier: tierOf(staffGroup), ...place };
    });
  }
}

const hasNoLine = sql`not exists (select 1 from attendance a
  where a.session_id = r.session_id and a.person_id = r.person_id)`;

function concluded(sessionId: string): Sql {
  return sql`select a.attendee as "attendee", a.person_id as "personId", a.guest_id as "guestId",
      coalesce(p.name, g.name) as "name", coalesce(p.sort_name, g.sort_name) as "sortName", a.status as "status",
      a.minutes as "minutes", a.spans as "spans", a.sources as "sources", a.flags as "flags",
      a.role_id as "roleId", ro.name as "role", a.staff_group as "staffGroup", a.organisation_id as "organisationId",
      coalesce(o.name, g.organisation_name) as "organisation", r.status as "registered"
    from attendance a left join person p on p.id = a.person_id left join guest g on g.id = a.guest_id
      join role ro on ro.id = a.role_id left join organisation o on o.id = a.organisation_id
      left join registration r on r.session_id = a.session_id and r.person_id = a.person_id
    where a.session_id = ${sessionId}`;
}

function onlyRegistered(sessionId: string): Sql {
  return sql`select r.person_id, r.person_id, null, p.name, p.sort_name, null, null, '[]', '', '[]', '', '', '99',
      null, null, r.status
    from registration r join person p on p.id = r.person_id
    where r.session_id = ${sessionId} and r.status in ('registered', 'apologies') and ${hasNoLine}`;
}

function lineOf({ registered, ...row }: Row, isOver: boolean): RegisterLine {
  const flags = JSON.parse(row.flags) as string[];
  const hasApologised = registered === 'apologies' && row.status !== null;
  return {
    ...row,
    status: row.status ?? (registered === 'apologies' ? 'apologies' : isOver ? 'absent' : 'expected'),
    spans: JSON.parse(row.spans) as [number, number][],
    sources: row.sources === '' ? [] : row.sources.split(','),
    flags: hasApologised && row.status !== 'absent' ? [...flags, 'apologised-but-came'] : flags,
    tier: tierOf(row.staffGroup),
  };
}
