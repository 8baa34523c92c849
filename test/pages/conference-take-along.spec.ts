import { Beginnings, Releases } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { conference, starred, talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';

const BASE = '/conferences/copn2026';

describe('a conference to take along', () => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    await conference(server, cast.amina.actor, {
      Hall: [talkXml(1, '10:00', { abstract: 'Ŵyn &lt; oen' }), talkXml(2, '10:30'), talkXml(3, '12:00')],
    });
    await starred(server, cast.joan.actor, 'Talk 1', 'Talk 2');
  });

  afterEach(() => server.close());

  it('is one file that asks for nothing else, with my own programme first', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const { html, headers } = await joan.get(`${BASE}/offline.html`);

    expect(headers.get('content-disposition')).toBe('attachment; filename="copn2026.html"');
    expect(html).not.toMatch(/<(script|link|img|form)\b/);
    expect(html).toContain('Ŵyn &lt; oen');
    expect(wordsOf(html)).toMatch(
      /My programme: Saturday 24 October 10:00 to 10:45 Talk 1 .*These two overlap by 15 minutes\. 10:30 to 11:15 Talk 2 .* Saturday 24 October 10:00 to 10:45 Talk 1 .*Talk 3/,
    );
  });

  it('holds nobody’s programme but the reader’s', async () => {
    for (const who of [server.visitor(), await server.signedIn(cast.ben.id)])
      expect(wordsOf((await who.get(`${BASE}/offline.html`)).html)).not.toContain('My programme');
    expect((await server.visitor().get('/conferences/none/offline.html')).status).toBe(404);
  });

  it.each([
    ['programme.pdf', '595.28 841.89', 4],
    ['programme.pdf?size=a5', '419.53 595.28', 4],
    ['programme.pdf?mine=yes', '595.28 841.89', 3],
  ])('goes on paper, tagged to be read aloud: %s', async (file, size, rows) => {
    const pdf = (await (await server.signedIn(cast.joan.id)).download(`${BASE}/${file}`)).toString('latin1');

    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain(`/MediaBox [0 0 ${size}]`);
    expect(pdf.split('/S /TR\n').length - 1).toBe(rows);
  });

  it('is drawn on paper for those who are signed in', async () => {
    expect((await server.visitor().get(`${BASE}/programme.pdf`)).location).toContain('/sign-in');
  });

  it('tells feed readers what each release changed', async () => {
    const draft = {
      title: 'A & B',
      firstDate: '2027-01-04',
      lastDate: '2027-01-05',
      timeZone: 'Europe/London',
    };
    const slug = await server.get(Beginnings).begin(cast.oli.actor, draft);
    expect((await server.visitor().get(`/conferences/${slug}/changes.atom`)).status).toBe(404);

    await server.get(Releases).release(cast.oli.actor, slug, { addressOf: (secret) => secret });
    const { html, headers } = await server.visitor().get(`/conferences/${slug}/changes.atom`);

    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(html).toContain('<title>A &amp; B: what has changed</title>');
    expect(html).toContain('<entry>\n<title>Programme 1: the first</title>');
    expect(html).toContain('The first programme: 0 talks.');
  });
});
