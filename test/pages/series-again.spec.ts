import { Reader, sql, Transactions } from '#database';
import { SeriesRuns } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { NOON } from '../support/house.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

describe('a series that is used again', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const published = async () => {
    const runs = server.get(SeriesRuns);
    const draft = seriesDraft({ leaderIds: [cast.priya.id], capacity: 20 });
    const id = await runs.create(cast.amina.actor, draft);
    await runs.publish(cast.amina.actor, { id });
    return `/programme/series/${id}`;
  };
  const startsOf = (series: string) =>
    server.get(Reader).rows<{ id: string; startsAt: number }>(sql`
      select id as "id", starts_at as "startsAt" from session where series_id = ${series} order by starts_at`);
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

  /** What the form holds, as a browser without script would send it. */
  const fieldsIn = (html: string) => {
    const input = /<input[^>]*name="([^"]*)"[^>]*type="(?:text|date|time|url|hidden)"[^>]*value="([^"]*)"/g;
    const area = /<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g;
    const chosen = /<input[^>]*name="([^"]*)"[^>]*type="radio"[^>]*value="([^"]*)" checked/g;
    const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, name, value]) => [name, value]);
    return Object.fromEntries([...named(input), ...named(area), ...named(chosen)]) as Record<string, string>;
  };

  it('is a form with its next dates, kept as a draft of its own once the dates were looked at', async () => {
    const path = await published();
    const amina = await server.signedIn(cast.amina.id);

    const old = await amina.get(path);
    const form = await amina.get(`${path}/again`);
    const fields = { ...fieldsIn(form.html), kind: 'case-clinic', country: 'england-and-wales' };
    const check = await amina.submit('/programme/series/new', { ...fields, act: 'check' });
    const draft = await amina.follow('/programme/series/new', { ...fields, act: 'draft' });

    expect(old.html).toContain(`href="${path}/again"`);
    expect(form.html).toContain('Use again: Talking with families about symptoms');
    expect(form.html).toContain('action="/programme/series/new"');
    expect(fields).toMatchObject({ date: '2026-11-30', time: '12:30', repeat: 'weekly', count: '6' });
    expect(fields).toMatchObject({ capacity: '20', leaders: 'Priya Nair' });
    expect(check.html).toContain('Are these 6 dates right?');
    expect(check.html).toContain('Monday 30 November 2026, 12:30 to 13:30');
    expect(draft.html).toContain('Saved as a draft.');
    expect(draft.html).toContain('Publish 6 sessions');
  });

  /** The lots that sessions of a series kept. Those days are over: rows are what is left of them. */
  const keptBefore = async (path: string, ...lots: [nth: number, groups: string, until: string][]) => {
    const sessions = await startsOf(path.split('/').at(-1) ?? '');
    const rows = lots.map(([nth, groups, until], position) => {
      const times = `${+new Date(`${until}T00:00:00Z`)}, ${+NOON}`;
      return `('${sessions[nth]?.id ?? ''}', ${position}, 5, '${groups}', ${times})`;
    });
    const kept = `insert into kept_places (session_id, position, places, staff_groups, kept_until, opened_at)
      values ${rows.join()}`;
    await server.get(Transactions).run((tables) => tables.query(kept));
  };
  const formOf = async (amina: Visitor, path: string) => {
    const { html } = await amina.get(`${path}/again`);
    const againOf = /name="againOf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return { ...fieldsIn(html), againOf, kind: 'case-clinic', country: 'england-and-wales' };
  };
  const publishedFrom = async (amina: Visitor, fields: Record<string, string>) => {
    const draft = await amina.follow('/programme/series/new', { ...fields, act: 'draft' });
    const id = /series\/([^/"]+)\/publication/.exec(draft.html)?.[1] ?? '';
    const edit = await amina.get(`/programme/series/${id}/edit`);
    await amina.submit(`/programme/series/${id}/publication`);
    const lots = await server.get(Reader).rows<{ startsAt: number; keptUntil: number }>(sql`
      select s.starts_at as "startsAt", k.kept_until as "keptUntil" from kept_places k
        join session s on s.id = k.session_id where s.series_id = ${id} order by s.starts_at`);
    return { draft, edit, lots: lots.map((lot) => [day(lot.startsAt), day(lot.keptUntil)]) };
  };
  const OFFICES = '["08","09"]';
  const VOLUNTEERS = '["10"]';

  it('keeps the places that the old one kept, session by session and as long before', async () => {
    const path = await published();
    const amina = await server.signedIn(cast.amina.id);
    await keptBefore(path, [4, OFFICES, '2026-10-26'], [5, OFFICES, '2026-11-02']);

    const fields = await formOf(amina, path);
    const check = await amina.submit('/programme/series/new', { ...fields, act: 'check' });
    const made = await publishedFrom(amina, fields);
    const nowhere = await amina.submit('/programme/series/new', {
      ...fields,
      againOf: 'nowhere',
      act: 'draft',
    });

    expect(check.html).toContain('5 for reception and admin staff until 7 days before, at 2 of the sessions');
    expect(made.draft.html).toContain('5 for reception and admin staff until 7 days before');
    expect(made.edit.html).not.toContain('name="againOf"');
    expect(made.lots).toEqual([
      ['2026-12-28', '2026-12-21'],
      ['2027-01-04', '2026-12-28'],
    ]);
    expect(nowhere.status).toBe(404);
  });

  it('says of the places that were kept only what publishing will keep', async () => {
    const path = await published();
    const amina = await server.signedIn(cast.amina.id);
    // A week before the first new date is today; the last old session was moved before its lot was over.
    await keptBefore(path, [0, OFFICES, '2026-09-28'], [0, VOLUNTEERS, '2026-10-04']);
    await keptBefore(path, [4, OFFICES, '2026-10-26'], [5, OFFICES, '2026-11-12']);
    const fields = await formOf(amina, path);
    const check = async (changes: Record<string, string>) => {
      const { html } = await amina.submit('/programme/series/new', { ...fields, ...changes, act: 'check' });
      return [...html.matchAll(/5 for [a-z ]+ until [^;<]*/g)].map(([words]) => words.trim());
    };

    const made = await publishedFrom(amina, fields);

    const volunteers = '5 for volunteers until the day before, at 1 of the sessions';
    const offices = (count: number) =>
      `5 for reception and admin staff until 7 days before, at ${count} of the sessions`;
    expect(await check({})).toEqual([volunteers, offices(1)]);
    expect(made.lots).toEqual([
      ['2026-11-30', '2026-11-29'],
      ['2026-12-28', '2026-12-21'],
    ]);
    expect(await check({ exceptDates: '2026-11-30' })).toEqual([offices(2), volunteers]);
    expect(await check({ count: '4' })).toEqual([volunteers]);
    expect(await check({ capacity: '4' })).toEqual([]);
    expect(await check({ capacity: '' })).toEqual([]);
  });

  it('may be any educator’s, since nothing of it is changed, and no member’s or stranger’s', async () => {
    const path = await published();
    const lena = await server.signedIn(await educator(server, cast));
    const ben = await server.signedIn(cast.ben.id);

    expect((await lena.get(`${path}/again`)).status).toBe(200);
    expect((await ben.get(`${path}/again`)).status).toBe(403);
    expect((await server.visitor().get(`${path}/again`)).location).toMatch(/^\/sign-in\?next=/);
    expect((await lena.get('/programme/series/nowhere/again')).status).toBe(404);
  });
});
