import { Conversations } from '#discussion';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(ENGINES)('the search on %s', (engine) => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const begin = (title: string, spaceId = 'everybody') =>
    server.get(Conversations).begin(cast.amina.actor, { spaceId, title, text: 'About the window' });

  it('leads to conversations and sessions, and to nothing that one may not see', async () => {
    await begin('Fans at night');
    await begin('Fans of the panel', 'hub-panel');
    await publishedClinic(server, cast, { title: 'Clinic about fans' });
    const ben = await server.signedIn(cast.ben.id);

    const found = await ben.get('/search?q=fans');
    expect(text(found.html)).toMatch(
      /Sessions Clinic about fans .*Conversations Fans at night About the window Post 1 by Amina Rahman/,
    );
    expect(found.html).not.toContain('panel');
    expect((await (await server.signedIn(cast.amina.id)).get('/search?q=fans')).html).toContain(
      'Fans of the panel',
    );
  });

  it('shows a few sessions first, and all of them to whoever asks for more, alone', async () => {
    for (let n = 0; n < 7; n++) await publishedClinic(server, cast, { title: `Ibex ${n}` });
    await begin('Ibex');
    const ben = await server.signedIn(cast.ben.id);
    const read = async (path: string) =>
      (await ben.get(path)).html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    const first = await read('/search?q=ibex');
    const more = /href="(\/search\?[^"]+kind=session[^"]+)"/.exec(first)?.[1] ?? '';
    const then = await read(more);

    expect(text(first)).toMatch(/Sessions Ibex 6 .*Ibex 2 .*Show more sessions Conversations Ibex/);
    expect(text(then)).toMatch(/Sessions Ibex 1 .*Ibex 0 .*Show all that was found/);
    expect([then.includes('Conversations</h2>'), then.match(/wh-threads__line/g)?.length]).toEqual([
      false,
      2,
    ]);
    for (const kind of ['resource', '', "'"])
      expect(text(await read(`/search?q=ibex&kind=${encodeURIComponent(kind)}`))).toContain(
        'Show more sessions',
      );
  });

  it('goes on from page to page, says where nothing is found, and shows what was typed as it was typed', async () => {
    const ben = await server.signedIn(cast.ben.id);
    for (let n = 0; n < 21; n++) {
      server.clock.advance(60_000);
      await begin(`Lemur ${n}`);
    }
    const first = (await ben.get('/search?q=lemur')).html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    const more = /href="(\/search\?[^"]+after[^"]+)"/.exec(first)?.[1] ?? '';
    expect(more).toContain('kind=post');
    expect(first.match(/wh-threads__line/g)).toHaveLength(20);
    expect((await ben.get(more)).html.match(/wh-threads__line/g)).toHaveLength(1);
    const odd = (await ben.get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).html;
    expect(odd).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text(odd)).toContain('Nothing was found.');
    expect((await ben.get('/search?q=lemur&after=x')).status).toBe(200);
    expect((await ben.get('/search')).status).toBe(200);
    expect(text((await ben.get('/search?q=%25%20%3F')).html)).toContain('There is no word in that.');
    expect((await ben.get('/search?q=%20')).html).not.toContain('There is no word in that.');
    expect((await server.visitor().get('/search?q=lemur')).location).toMatch(/^\/sign-in/);
  });
});
