import { parse } from 'csv-parse/sync';
import { castOf, type Cast } from '../support/cast.js';
import { asRead, wordsIn } from '../support/page-words.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import { autumn, writeVisits, type Autumn } from '../support/visits.js';

describe('the page of who training reached', () => {
  let server: Server;
  let cast: Cast;
  let held: Autumn;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-08-01T09:00:00Z') });
    cast = await castOf(server);
    server.clock.setTo(new Date('2026-11-23T12:00:00Z'));
  });

  afterAll(() => server.close());

  const look = async (query = '') => (await server.signedIn(cast.oli.id)).get(`/reports/reach${query}`);

  it('says of a network that has held nothing that nobody was reached', async () => {
    const text = wordsIn((await look()).html);

    expect(text).toContain(
      '0 of 7 members (0%) came to something that was made for people in roles like theirs.',
    );
  });

  it('is for coordinators', async () => {
    expect((await (await server.signedIn(cast.joan.id)).get('/reports/reach')).status).toBe(403);
    expect((await server.visitor().get('/reports/reach')).location).toMatch(/^\/sign-in/);
  });

  describe('of an autumn', () => {
    beforeAll(async () => {
      server.clock.setTo(new Date('2026-08-01T09:00:00Z'));
      held = await autumn(server, cast);
      server.clock.setTo(new Date('2026-11-23T12:00:00Z'));
    });

    it('begins with how many of those it was made for did come, and where nobody did', async () => {
      const text = wordsIn((await look()).html);

      expect(text).toContain('All sessions, 24 November 2025 to 23 November 2026');
      expect(text).toContain('4 of 7 members (57%) came to something that was made for people in roles');
      expect(text).toContain(
        'It reached 67% of registered clinical staff, 50% of non-clinical staff, 100% of volunteers and 0% of people outside health.',
      );
      expect(wordsIn((await look('?groupBy=organisation')).html)).toMatch(/Nobody was reached in [A-Z]/);
    });

    it('gives as a file exactly the rows that are seen', async () => {
      const visitor = await server.signedIn(cast.oli.id);
      const { html } = await visitor.get('/reports/reach?groupBy=organisation');
      const href = /href="([^"]*format=csv[^"]*)"/.exec(asRead(html))![1]!;
      const rows = parse(await visitor.download(href), { bom: true, record_delimiter: '\r\n' });

      expect(rows[0]).toEqual([
        ...['Organisation', 'Members', 'Members reached', 'Reach'],
        ...['People reached', 'Workforce', 'Representation'],
      ]);
      const shown = wordsIn(html);
      for (const [name = '', members, reached] of rows.slice(1))
        expect(shown).toContain(`${name} Members ${members} Members reached ${reached}`);
    });

    it('hides small groups in a copy for sharing, and gives no totals', async () => {
      const text = wordsIn((await look('?sharing=true')).html);

      expect(text).toContain('You are looking at a copy that is safe to share.');
      expect(text).not.toMatch(/\d+ of \d+ members/);
    });

    it('keeps what was typed when the days are the wrong way round', async () => {
      const page = await look('?from=2026-11-30&to=2026-10-01');

      expect(page.status).toBe(422);
      expect(wordsIn(page.html)).toContain('The last day is before the first');
      expect(page.html).toContain('value="2026-11-30"');
    });

    it('asks as many questions for many groups as for one', async () => {
      const visitor = await server.signedIn(cast.oli.id);
      const asked = () => statementsOf(server, () => visitor.get('/reports/reach?groupBy=organisation'));
      const few = await asked();
      await writeVisits(
        server,
        [cast.ben, cast.ruth].map(({ id }) => ({ who: id, at: held.september })),
      );

      expect(await asked()).toBe(few);
    });
  });
});
