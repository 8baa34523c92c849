import { Conversations, ThreadCare, ThreadLetters } from '#discussion';
import { axe, openBrowser, overflow } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const PAGE = '/account/notifications';
const SHOTS = process.env['SHOTS'];
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(ENGINES)('the conversations that somebody gets letters about on %s', (engine) => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
  });

  afterEach(() => server.close());

  async function asked(title: string, { who = cast.joan, spaceId = 'everybody' } = {}): Promise<string> {
    const begun = { spaceId, title, text: 'Well?' };
    const { threadId } = await server.get(Conversations).begin(cast.amina.actor, begun);
    await server.get(ThreadLetters).ask(who.actor, threadId);
    server.clock.advance(60_000);
    return threadId;
  }
  const titlesIn = (html: string) =>
    [...html.matchAll(/Stop these letters<span[^>]*> \(“(.*?)”\)/g)].map(([, title]) => title);

  it('stand on one page, each with one press that stops it and nothing else', async () => {
    const pain = await asked('Night pain');
    await asked('Feeding');
    const joan = await server.signedIn(cast.joan.id);
    const before = await joan.get(PAGE);

    const after = await joan.follow(`${PAGE}/conversations/${pain}/end`);

    expect(titlesIn(before.html)).toEqual(['Feeding', 'Night pain']);
    expect(text(before.html)).toContain('Night pain In Everybody, since Monday');
    expect(titlesIn(after.html)).toEqual(['Feeding']);
    expect(text(after.html)).toContain('Stopped. You still follow this conversation');
    expect((await joan.get(`/discussion/${pain}`)).html).toContain('Mail me when somebody answers here');
  });

  it('are nobody else’s, and say what to do where there is none', async () => {
    const pain = await asked('Night pain');
    const ben = await server.signedIn(cast.ben.id);

    const page = text((await ben.get(PAGE)).html);
    const stranger = await server.visitor().submit(`${PAGE}/conversations/${pain}/end`);
    await ben.submit(`${PAGE}/conversations/${pain}/end`);

    expect(page).toContain('None. On the page of a conversation, press');
    expect(page).not.toContain('Night pain');
    expect([stranger.status, stranger.location]).toEqual([303, '/sign-in']);
    expect(titlesIn((await (await server.signedIn(cast.joan.id)).get(PAGE)).html)).toEqual(['Night pain']);
  });

  it('leave out what somebody muted, follows no more, or may not read any more', async () => {
    const [muted, moved] = [await asked('Muted'), await asked('Moved')];
    const joan = await server.signedIn(cast.joan.id);
    await joan.submit(`/discussion/${muted}/stance`, { stance: 'muted' });
    await server.get(ThreadCare).move(cast.oli.actor, { threadId: moved, spaceId: 'hub-panel' });

    const page = await joan.get(PAGE);
    const stopping = await joan.submit(`${PAGE}/conversations/${moved}/end`);

    expect(page.html).not.toMatch(/Muted|Moved/);
    expect(stopping.status).toBe(404);
  });

  it('come twenty to a page, in as many statements as one', async () => {
    await asked('Conversation 0');
    const joan = await server.signedIn(cast.joan.id);
    const one = await statementsOf(server, () => joan.get(PAGE));
    for (let at = 1; at <= 25; at++) await asked(`Conversation ${at}`);

    const many = await statementsOf(server, () => joan.get(PAGE));
    const first = await joan.get(PAGE);
    const [, cursor = ''] = /href="\/account\/notifications\?cursor&#x3D;([^"#]+)#/.exec(first.html) ?? [];
    const second = await joan.get(`${PAGE}?cursor=${cursor}`);

    expect(many).toBe(one);
    expect(titlesIn(first.html)).toEqual(Array.from({ length: 20 }, (_, at) => `Conversation ${25 - at}`));
    expect(titlesIn(second.html)).toEqual(Array.from({ length: 6 }, (_, at) => `Conversation ${5 - at}`));
    expect((await joan.get(`${PAGE}?cursor=nonsense`)).status).toBe(422);
  });

  it('please axe on a telephone', async () => {
    await asked('How do you answer the telephone when somebody is crying, and nobody else is there?');
    const browser = await openBrowser();
    const page = await browser.newPage({ width: 360 });
    const value = (await server.signedIn(cast.joan.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(server.url + PAGE);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/letters-asked.png`, fullPage: true });

    expect([...(await axe(page)), await overflow(page)]).toEqual([0]);
    await browser.close();
  });
});
