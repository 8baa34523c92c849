import { join, Reader, sql, type Sql } from '#database';
import {
  foldedName,
  hasAccess,
  isSignedIn,
  keyAfter,
  pageOf,
  type Actor,
  type Page,
  type PageRequest,
} from '#kernel';
import { Injectable } from '@nestjs/common';
import { comersIn, PRESENT_KINDS, type ComerRows } from '../domain/report-reading.js';
import { spellings, type Candidate } from '../domain/suggestions.js';
import type { SessionFacts } from '../session-facts.js';
import { readRow, waitingOf, type Decided, type RowRow, type Waiting } from './waiting.js';

const STANDING = sql`i.undone_at is null and r.kind in (${join([...PRESENT_KINDS])})`;
const UNDECIDED = sql`not exists (select 1 from import_match m
  where m.import_id = r.import_id and m.person_key = r.person_key and m.undone_at is null)`;

/** A session of whose imported people some wait for a decision. */
export interface SessionWaiting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly waiting: number;
}

@Injectable()
export class QueueQueries {
  constructor(private readonly reader: Reader) {}

  async count(sessionId: string): Promise<number> {
    const counted = await this.reader.first<{ n: number }>(sql`
      select count(*) as "n" from (select distinct r.import_id, r.person_key
        from import_row r join meeting_import i on i.id = r.import_id
        where i.session_id = ${sessionId} and ${STANDING} and ${UNDECIDED}) waiting`);
    return counted?.n ?? 0;
  }

  /** Sessions since a day whose register waits for this person, the latest first. One statement. */
  async sessionsWaiting(actor: Actor, since: Date, most: number): Promise<SessionWaiting[]> {
    if (!isSignedIn(actor) || !hasAccess(actor, 'educator')) return [];
    const rows = await this.reader.rows<Omit<SessionWaiting, 'startsAt'> & { startsAt: number }>(sql`
      select s.id as "id", s.title as "title", s.starts_at as "startsAt", s.time_zone as "timeZone",
        count(distinct r.import_id || ' ' || r.person_key) as "waiting"
      from session s join meeting_import i on i.session_id = s.id join import_row r on r.import_id = i.id
      where s.starts_at >= ${+since} and ${STANDING} and ${UNDECIDED} and ${keptBy(actor)}
      group by s.id, s.title, s.starts_at, s.time_zone order by s.starts_at desc, s.id limit ${most}`);
    return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) }));
  }

  ofSession(session: SessionFacts, page: PageRequest): Promise<Page<Waiting>> {
    return this.waiting(session, sql`i.session_id = ${session.id}`, page);
  }

  ofImport(session: SessionFacts, importId: string, page: PageRequest): Promise<Page<Waiting>> {
    return this.waiting(session, sql`i.id = ${importId}`, page);
  }

  /** One row's person with suggestions, whether decided or not. */
  async one(session: SessionFacts, importId: string, row: number): Promise<Waiting | undefined> {
    const rows = await this.rows(sql`r.import_id = ${importId} and r.person_key in
      (select x.person_key from import_row x where x.import_id = ${importId} and x.row = ${row})`);
    return (await this.withSuggestions(session, rows))[0];
  }

  /** What a human decided about the standing imports of a session, the latest first. */
  async decided(sessionId: string): Promise<Decided[]> {
    const rows = await this.reader.rows<
      Omit<Decided, 'kind'> & { personId: string | null; guestId: string | null }
    >(sql`
      select m.import_id as "importId", min(r.row) as "row", min(r.name) as "name", m.person_id as "personId",
        m.guest_id as "guestId", max(coalesce(p.name, g.name)) as "matchedName"
      from import_match m join meeting_import i on i.id = m.import_id
        join import_row r on r.import_id = m.import_id and r.person_key = m.person_key
        left join person p on p.id = m.person_id left join guest g on g.id = m.guest_id
      where i.session_id = ${sessionId} and i.undone_at is null and m.undone_at is null and m.how in ('human', 'alias')
      group by m.id, m.import_id, m.person_id, m.guest_id, m.decided_at order by m.decided_at desc, m.id desc limit 100`);
    return rows.map(({ personId, guestId, ...row }) => ({
      ...row,
      kind: personId !== null ? 'person' : guestId !== null ? 'guest' : 'nobody',
    }));
  }

  private async waiting(session: SessionFacts, whose: Sql, page: PageRequest): Promise<Page<Waiting>> {
    const [importId = '', place = -1] = keyAfter(page, ['text', 'whole']) ?? [];
    const keys = await this.reader.rows<{ importId: string; personKey: string; place: number }>(sql`
      select * from (select r.import_id as "importId", r.person_key as "personKey", min(r.place) as "place"
        from import_row r join meeting_import i on i.id = r.import_id
        where ${whose} and ${STANDING} and ${UNDECIDED} group by r.import_id, r.person_key) k
      where k."importId" > ${importId} or (k."importId" = ${importId} and k."place" > ${place})
      order by k."importId", k."place" limit ${page.limit + 1}`);
    if (keys.length === 0) return { items: [], next: null };
    const rows = await this.rows(sql`r.import_id in (${join([...new Set(keys.map((key) => key.importId))])})
      and r.person_key in (${join(keys.map((key) => key.personKey))}) and ${UNDECIDED}`);
    return pageOf(await this.withSuggestions(session, rows), page.limit, (one) => [one.importId, one.place]);
  }

  private rows(condition: Sql): Promise<RowRow[]> {
    return this.reader.rows(sql`
      select r.import_id as "importId", r.place as "place", r.row as "row", r.kind as "kind",
        r.person_key as "personKey", r.name as "name", r.email as "email", r.join_token as "joinToken",
        r.joined_at as "joinedAt", r.left_at as "leftAt", r.minutes as "minutes", r.flags as "flags"
      from import_row r where ${condition} order by r.import_id, r.place`);
  }

  private async withSuggestions(session: SessionFacts, rows: readonly RowRow[]): Promise<Waiting[]> {
    const imports = [...new Set(rows.map((row) => row.importId))];
    const comers = imports.flatMap((importId) => {
      const own = rows.filter((row) => row.importId === importId);
      return comersIn(own.map(readRow)).map((comer) => ({ importId, comer }));
    });
    const candidates = await this.candidates(
      session.id,
      comers.map(({ comer }) => comer),
    );
    return comers.map(({ importId, comer }) => waitingOf(session, importId, comer, candidates));
  }

  /** Everybody who might be one of them: the same name, the same mailbox, or registered for the session. */
  private async candidates(sessionId: string, comers: readonly ComerRows[]): Promise<Candidate[]> {
    if (comers.length === 0) return [];
    const names = [...new Set(comers.flatMap(({ name }) => spellings(foldedName(name))))];
    const rows = await this.reader.rows<Omit<Candidate, 'isRegistered'> & { registered: string | null }>(sql`
      select p.id as "personId", p.name as "name", p.email as "email", r.id as "registered"
      from person p left join registration r on r.person_id = p.id and r.session_id = ${sessionId}
        and r.status in ('registered', 'apologies')
      where p.left_at is null and (p.sort_name in (${join(names)}) or r.id is not null) order by p.id`);
    return rows.map(({ registered, ...row }) => ({ ...row, isRegistered: registered !== null }));
  }
}

/** The same as the policy says of one session: a coordinator keeps all, an educator those made or led. */
function keptBy(actor: Extract<Actor, { kind: 'person' }>): Sql {
  if (hasAccess(actor, 'coordinator')) return sql`1 = 1`;
  return sql`(s.created_by = ${actor.personId} or exists (select 1 from session_leader l
    where l.session_id = s.id and l.person_id = ${actor.personId}))`;
}
