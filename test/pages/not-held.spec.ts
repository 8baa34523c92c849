import { Entries } from '#attendance';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const LAST_WEEK = { startsAt: new Date('2026-11-16T12:30:00Z'), endsAt: new Date('2026-11-16T13:30:00Z') };

/** The clock says that a clinic was held; those who run it know that it was not. */
describe('a session that did not take place', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  it('is said to by who runs it, with the reason, and by one press is held again', async () => {
    const id = await publishedClinic(server, cast, LAST_WEEK);
    const amina = await server.signedIn(cast.amina.id);

    const before = await amina.get(`/sessions/${id}`);
    const form = await amina.get(`/programme/sessions/${id}/cancel`);
    const said = await amina.follow(`/programme/sessions/${id}/cancel`, { reason: 'The link was dead' });
    const seen = await server.visitor().get(`/sessions/${id}`);
    const again = await amina.follow(`/programme/sessions/${id}/restoration`);

    expect((await amina.get(`/programme/sessions/${id}/people`)).html).toContain('0 people had a place');
    expect(before.html).toContain('It did not take place');
    expect(before.html).not.toContain('Cancel it');
    expect(form.html).toContain('Why did it not take place?');
    expect(said.html).toContain('Kept as not held.');
    expect(seen.html).toMatch(/This session did not take place\.[\s\S]*The link was dead/);
    expect(again.html).toContain('It counts as held again.');
    expect(again.html).toContain('This session has been held.');
  });

  it('keeps what was typed and says what to do where the register knows of somebody', async () => {
    const id = await publishedClinic(server, cast, LAST_WEEK);
    await server
      .get(Entries)
      .record(cast.oli.actor, id, { personId: cast.ben.id }, { source: 'manual', reason: 'I saw him' });

    const amina = await server.signedIn(cast.amina.id);
    await amina.get(`/programme/sessions/${id}/cancel`);
    const refused = await amina.submit(`/programme/sessions/${id}/cancel`, { reason: 'Nobody came' });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('The register says that somebody was there');
    expect(refused.html).toContain('value="Nobody came"');
  });

  it('is not for whoever does not run it', async () => {
    const id = await publishedClinic(server, cast, LAST_WEEK);
    const ben = await server.signedIn(cast.ben.id);

    expect((await ben.get(`/sessions/${id}`)).html).not.toContain('It did not take place');
    expect((await ben.get(`/programme/sessions/${id}/cancel`)).status).toBe(403);
    expect((await ben.submit(`/programme/sessions/${id}/cancel`, { reason: 'x' })).status).toBe(403);
  });

  it('has its words put right where it was held, without a letter, and by nobody else', async () => {
    const id = await publishedClinic(server, cast, LAST_WEEK);
    const [amina, ben] = [await server.signedIn(cast.amina.id), await server.signedIn(cast.ben.id)];
    const words = `/programme/sessions/${id}/words`;

    const form = await amina.get(words);
    const none = await amina.submit(words, { title: ' ', summary: 'Kept', version: '1' });
    const saved = await amina.follow(words, { title: 'Talking about pain', summary: 'Three things.' });
    const stale = await amina.submit(words, { title: 'Another', summary: '', version: '1' });

    expect(form.html).toContain('value="Talking with families about symptoms"');
    expect([none.status, none.html.includes('Enter a title'), none.html.includes('Kept')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(saved.html).toMatch(/<h1[^>]*>[\s\S]*Talking about pain/);
    expect([stale.status, stale.html.includes('Somebody else changed this')]).toEqual([422, true]);
    expect([(await ben.get(words)).status, (await ben.submit(words, { title: 'x' })).status]).toEqual([
      403, 403,
    ]);
    expect((await server.visitor().get(words)).location).toMatch(/^\/sign-in/);
  });
});
