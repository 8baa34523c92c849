import { AttendanceAudit } from '#attendance';
import { PlacesAudit } from '#programme';
import { Reader, sql } from '#database';
import { STAFF_GROUPS } from '#kernel';
import { loadDemo } from '../../apps/server/src/demo/load-demo.js';
import { CAST } from '../../apps/server/src/demo/data/cast.js';
import { openHouse, type House } from '../support/house.js';

const AUTUMN = new Date('2026-10-07T10:05:00Z');

/** What a reader can see of the whole network; ids and secrets are others each time. */
const FACTS = sql`
  select 'person' as kind, p.name || '|' || coalesce(p.email, '') || '|' || p.role_id || '|' || o.name as fact
    from person p join organisation o on o.id = p.organisation_id
  union all select 'session', s.title || '|' || s.starts_at || '|' || s.status from session s
  union all select 'registration', s.title || '|' || s.starts_at || '|' || p.name || '|' || r.status || '|' || r.joined_at
    from registration r join session s on s.id = r.session_id join person p on p.id = r.person_id
  union all select 'attendance', s.title || '|' || s.starts_at || '|' || coalesce(p.name, g.name) || '|' || a.status
      || '|' || a.sources || '|' || a.spans || '|' || a.tier
    from attendance a join session s on s.id = a.session_id left join person p on p.id = a.person_id
      left join guest g on g.id = a.guest_id
  order by 1, 2`;

describe('the demonstration network', () => {
  let house: House;
  let count: (query: ReturnType<typeof sql>) => Promise<Record<string, number>>;

  beforeAll(async () => {
    house = await loaded(AUTUMN);
    count = async (query) => {
      const rows = await house.get(Reader).rows<{ word: string; n: number }>(query);
      return Object.fromEntries(rows.map(({ word, n }) => [word, n]));
    };
  }, 120_000);

  afterAll(() => house.close());

  it('is right by its own ledgers of places and of attendance', async () => {
    const places = await house.get(PlacesAudit).proof();
    const attendance = await house.get(AttendanceAudit).proof();

    expect([places.faults, attendance.faults]).toEqual([[], []]);
    expect(places.acts).toBeGreaterThan(1000);
    expect(attendance.lines).toBeGreaterThan(1000);
  }, 60_000);

  it('has 6 hubs and 35 spokes, of every sector', async () => {
    const positions = await count(
      sql`select position as "word", count(*) as "n" from organisation group by position`,
    );
    const sectors = await count(
      sql`select sector as "word", count(*) as "n" from organisation group by sector`,
    );

    expect(positions).toEqual({ hub: 6, spoke: 35 });
    expect(Object.keys(sectors).sort()).toEqual(
      ['commissioner', 'education', 'local-authority', 'nhs', 'other', 'voluntary'].sort(),
    );
  });

  it('has about 400 people in every staff group, and the cast among them', async () => {
    const groups = await count(sql`
      select r.staff_group as "word", count(*) as "n" from person p join role r on r.id = p.role_id
      group by r.staff_group`);
    const names = await house.get(Reader).rows<{ name: string }>(sql`select name as "name" from person`);

    expect(Object.keys(groups).sort()).toEqual([...STAFF_GROUPS].sort());
    expect(names.length).toBeGreaterThan(380);
    expect(names.length).toBeLessThan(420);
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(CAST.map(({ name }) => name)));
  });

  it('has sessions that were held, called off, published for later, and begun as drafts', async () => {
    const statuses = await count(sql`select status as "word", count(*) as "n" from session group by status`);
    const kinds = await count(
      sql`select kind as "word", count(*) as "n" from session where status = 'held' group by kind`,
    );

    expect(Object.keys(statuses).sort()).toEqual(['cancelled', 'draft', 'held', 'published']);
    expect(Object.keys(kinds).sort()).toEqual(['case-clinic', 'conference', 'study-day', 'webinar']);
    expect(kinds['conference']).toBe(2);
  });

  it('has people who wait for a place, gave it up, or said sorry', async () => {
    const standings = await count(
      sql`select status as "word", count(*) as "n" from registration group by status`,
    );

    expect(Object.keys(standings).sort()).toEqual(['apologies', 'cancelled', 'registered', 'waiting']);
  });

  it('has evidence from every source that there is a way to today, and rows that wait for a human', async () => {
    const sources = await count(sql`select source as "word", count(*) as "n" from evidence group by source`);
    const formats = await count(
      sql`select format as "word", count(*) as "n" from meeting_import group by format`,
    );
    const { waiting = 0 } = await count(sql`
      select 'waiting' as "word", count(*) as "n" from import_row r where not exists (select 1 from import_match m
        where m.import_id = r.import_id and m.person_key = r.person_key and m.undone_at is null)`);

    expect(Object.keys(sources).sort()).toEqual(
      ['check-in', 'contest', 'correction', 'import', 'manual', 'vouched'].sort(),
    );
    expect(Object.keys(formats).sort()).toEqual(
      ['meet-attendance', 'teams-sections', 'webex-attendance', 'zoom-participants'].sort(),
    );
    expect(waiting).toBeGreaterThan(5);
  });

  it('has a clinic that is on at that moment, which the cast can go into, with a case to show', async () => {
    const on = await house.get(Reader).rows<{ id: string; provider: string }>(sql`
      select id as "id", meeting_provider as "provider" from session where kind = 'case-clinic'
        and status = 'published' and starts_at <= ${+AUTUMN} and ends_at > ${+AUTUMN + 2 * 3_600_000}`);
    const [clinic] = on;
    const cast = await house.get(Reader).rows<{ name: string }>(sql`select p.name as "name" from person p
      where exists (select 1 from registration r where r.person_id = p.id and r.session_id = ${clinic?.id ?? ''})
        or exists (select 1 from session_leader l where l.person_id = p.id and l.session_id = ${clinic?.id ?? ''})`);
    const cases = await house.get(Reader).rows(sql`select id from case_record
      where status = 'accepted' and session_id = ${clinic?.id ?? ''}`);

    expect([on.length, clinic?.provider, cases.length]).toEqual([1, 'janus', 1]);
    expect(cast.map(({ name }) => name)).toEqual(expect.arrayContaining(CAST.map(({ name }) => name)));
  });

  it('has a question that came back from a clinic, and one that is on its way to the next', async () => {
    const questions = await house.get(Reader).rows<{
      status: string;
      signed: string | null;
      ahead: number;
    }>(sql`
      select c.status as "status", p.signed as "signed",
        case when s.starts_at > ${+AUTUMN} then 1 else 0 end as "ahead"
      from clinic_question q join case_record c on c.id = q.case_id join session s on s.id = c.session_id
        left join thread_post p on p.id = q.post_id and p.thread_id = q.thread_id order by q.id`);

    expect(questions).toEqual([
      { status: 'recommended', signed: 'The clinic', ahead: 0 },
      { status: 'submitted', signed: null, ahead: 1 },
    ]);
  });

  it('has a case at nearly every stage, one with a document, and something for moderators to look at', async () => {
    const cases = await count(sql`select status as "word", count(*) as "n" from case_record group by status`);
    const things = await count(sql`select 'files' as "word", count(*) as "n" from attachment
      union all select 'wishes', count(*) from clinic_wish union all select 'reports', count(*) from post_report
      union all select 'lessons', count(*) from case_lesson union all select 'endorsed', count(*) from post_endorsement`);

    expect(cases).toEqual({ accepted: 2, draft: 1, 'followed-up': 1, held: 1, recommended: 1, submitted: 2 });
    expect(things).toEqual({ files: 1, wishes: 1, reports: 1, lessons: 2, endorsed: 1 });
  });

  it('concludes every attendance from evidence', async () => {
    const unfounded = await house.get(Reader).rows(sql`
      select a.id from attendance a where not exists (select 1 from evidence e
        where e.session_id = a.session_id and coalesce(e.person_id, e.guest_id) = a.attendee)`);

    expect(unfounded).toEqual([]);
  });

  it('tells of reach beyond the clinical, and of those who are silent', async () => {
    const share = async (from: number, to: number) => {
      const tiers = await count(sql`select tier as "word", count(*) as "n" from attendance
        where status = 'attended' and month >= ${from} and month <= ${to} group by tier`);
      const all = Object.values(tiers).reduce((sum, n) => sum + n, 0);
      return ((tiers['non-clinical'] ?? 0) + (tiers['volunteers'] ?? 0)) / all;
    };
    const silent = await house.get(Reader).rows(sql`select o.id from organisation o
      where not exists (select 1 from attendance a where a.organisation_id = o.id)`);

    expect(await share(202510, 202603)).toBeLessThan(0.1);
    expect(await share(202605, 202610)).toBeGreaterThan(0.2);
    expect(silent.length).toBeGreaterThanOrEqual(4);
  });

  it('is the same network again for the same seed and moment', async () => {
    const again = await loaded(AUTUMN);
    try {
      expect(await again.get(Reader).rows(FACTS)).toEqual(await house.get(Reader).rows(FACTS));
    } finally {
      await again.close();
    }
  }, 120_000);
});

async function loaded(at: Date): Promise<House> {
  const house = await openHouse('sqlite', { at, isAsleep: true });
  const from = process.hrtime.bigint();
  await loadDemo((service) => house.get(service), house.clock);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  process.stderr.write(`The demonstration network was loaded in ${seconds.toFixed(1)} seconds.\n`);
  return house;
}
