import { lint } from '#calendar';
import { Reader, type Sql } from '#database';
import { SeriesRuns, Sessions, SessionStates } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft, seriesDraft } from '../support/drafts.js';
import { publishedClinic, registered } from '../support/programme.js';
import { quiet } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';

describe('calendar files and feeds', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const fetched = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers });

  async function addressOf(member: Cast['ben']): Promise<string> {
    const { body } = await (await server.program(member.id)).post('/me/calendar-feed');
    return new URL((body as { url: string }).url).pathname;
  }

  it('gives anybody the file of a session that is published', async () => {
    const id = await publishedClinic(server, cast);

    const answer = await fetched(`/sessions/${id}.ics`);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const text = await answer.text();
    expect(lint(text)).toEqual([]);
    expect(text).toContain('DTSTART;TZID=Europe/London:20261130T123000');
    expect(text).not.toContain('meet.example');
  });

  it('gives nobody a draft, a draft series, or what does not exist', async () => {
    const draft = await server.get(Sessions).create(cast.amina.actor, clinicDraft());
    const series = await server.get(SeriesRuns).create(cast.amina.actor, seriesDraft());
    const amina = await server.signedIn(cast.amina.id);

    expect((await amina.get(`/sessions/${draft}.ics`)).status).toBe(404);
    expect((await fetched(`/series/${series}.ics`)).status).toBe(404);
    expect((await fetched(`/sessions/none.ics`)).status).toBe(404);
    expect((await fetched(`/calendar/${'a'.repeat(40)}.ics`)).status).toBe(404);
    expect((await amina.get(`/sessions/${draft}`)).status).toBe(200);
  });

  it('keeps what was cancelled in the whole network’s feed', async () => {
    const id = await publishedClinic(server, cast);
    await server.get(SessionStates).cancel(cast.amina.actor, { id }, 'Snow');

    const text = await (await fetched('/training.ics')).text();

    expect(lint(text)).toEqual([]);
    expect(text.replace(/\r\n /g, '')).toMatch(new RegExp(`UID:${id}@localhost[\\s\\S]*?STATUS:CANCELLED`));
  });

  it('answers 304 to whoever has it already, without touching the sessions or the texts', async () => {
    const id = await publishedClinic(server, cast);
    await registered(server, cast.ben, id);
    const own = await addressOf(cast.ben);
    for (const path of [`/sessions/${id}.ics`, '/training.ics', own]) {
      const etag = (await fetched(path)).headers.get('etag') ?? '';
      const heard = await listen();
      const again = await fetched(path, { 'if-none-match': `"other", W/${etag}` });
      const asked = heard();

      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect(asked.filter((query) => /\b(from|join) session\b|body/.test(query))).toEqual([]);
      expect(asked).toHaveLength(path === own ? 2 : 1);
    }
    await server.get(Sessions).change(cast.amina.actor, id, { title: 'Another' });
    expect((await fetched(own)).status).toBe(200);
  });

  it('asks as many statements for one session as for three', async () => {
    const own = await addressOf(cast.ruth);
    const asked = async () => {
      const heard = await listen();
      await (await fetched(own)).text();
      return heard().length;
    };
    await registered(server, cast.ruth, await publishedClinic(server, cast));
    await asked();
    const one = await asked();
    for (let n = 0; n < 2; n++) await registered(server, cast.ruth, await publishedClinic(server, cast));
    await asked();

    expect(await asked()).toBe(one);
  });

  it('is private where it is a person’s own, and may be shared where it is everybody’s', async () => {
    const own = await fetched(await addressOf(cast.joan));
    const everybodys = await fetched('/training.ics');

    expect(own.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
    expect(everybodys.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(lint(await own.text())).toEqual([]);
  });

  it('lets a person make, exchange and end their address in their account', async () => {
    const joan = await server.signedIn(cast.joan.id);
    await joan.get('/account/calendar');
    const seen = ({ html }: { html: string }) => /value="[^"]*(\/calendar\/\w+\.ics)"/.exec(html)?.[1] ?? '';

    const first = seen(await joan.follow('/account/calendar'));
    const second = seen(await joan.follow('/account/calendar'));
    const statuses = [(await fetched(first)).status, (await fetched(second)).status];
    const ended = await joan.follow('/account/calendar/end');

    expect(statuses).toEqual([404, 200]);
    expect(ended.html).toContain('Make my calendar address');
    expect((await fetched(second)).status).toBe(404);
    expect((await server.visitor().get('/account/calendar')).location).toContain('/sign-in');
    expect((await (await server.program()).post('/me/calendar-feed')).status).toBe(401);
  });

  it('offers a session that is ahead to other calendars, and one that is off to none', async () => {
    const id = await publishedClinic(server, cast);

    const ahead = (await server.visitor().get(`/sessions/${id}`)).html
      .replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=');
    await server.get(SessionStates).cancel(cast.amina.actor, { id }, 'Snow');
    const off = (await server.visitor().get(`/sessions/${id}`)).html;

    expect(ahead).toContain(`href="/sessions/${id}.ics"`);
    expect(ahead).toContain('dates=20261130T123000Z%2F20261130T133000Z&ctz=Europe%2FLondon');
    expect(ahead).toContain('startdt=2026-11-30T12%3A30%3A00.000Z');
    expect(off).not.toContain('Add to calendar');
  });

  /** Writes down the statements of the read door until it is asked for them. */
  async function listen(): Promise<() => string[]> {
    await quiet(server);
    const reader = server.get(Reader);
    const rows = reader.rows.bind(reader);
    const asked: string[] = [];
    reader.rows = <Row extends object>(query: Sql) => {
      asked.push(query.sql);
      return rows<Row>(query);
    };
    return () => {
      reader.rows = rows;
      return asked;
    };
  }
});
