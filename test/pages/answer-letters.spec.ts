import { Conversations } from '#discussion';
import { StopLinks } from '#notifications';
import { axe, openBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const ASK = 'Mail me when somebody answers here';
const WANTS = 'You follow this conversation, and get a letter when somebody answers.';

describe.each(ENGINES)('asking for letters about a conversation on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let threadId: string;
  let path: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
  });

  beforeEach(async () => {
    const words = { spaceId: 'everybody', title: 'Night pain', text: 'What now?' };
    ({ threadId } = await server.get(Conversations).begin(cast.ben.actor, words));
    path = `/discussion/${threadId}`;
  });

  afterAll(() => server.close());

  const stopPath = () => {
    const order = { personId: cast.joan.id, what: 'conversation', threadId } as const;
    return new URL(server.get(StopLinks).addressFor(order)).pathname;
  };

  it('is a press on its page, and so is stopping; who mutes it or follows it no more has stopped them', async () => {
    const joan = await server.signedIn(cast.joan.id);
    expect((await joan.get(path)).html).toContain(ASK);

    expect(text((await joan.follow(`${path}/stance`, { stance: 'letters' })).html)).toContain(WANTS);
    const stopped = text((await joan.follow(`${path}/stance`, { stance: 'no-letters' })).html);
    expect(stopped).toContain(`You follow this conversation. ${ASK}`);
    for (const stance of ['muted', 'none']) {
      await joan.submit(`${path}/stance`, { stance: 'letters' });
      await joan.submit(`${path}/stance`, { stance });
      await joan.submit(`${path}/stance`, { stance: 'following' });
      expect(text((await joan.get(path)).html)).not.toContain(WANTS);
    }
  });

  it('is nobody’s who may not read it', async () => {
    const panel = { spaceId: 'hub-panel', title: 'Us', text: 'Well?' };
    const { threadId: hidden } = await server.get(Conversations).begin(cast.amina.actor, panel);
    const joan = await server.signedIn(cast.joan.id);
    for (const stance of ['letters', 'no-letters'])
      expect((await joan.submit(`/discussion/${hidden}/stance`, { stance })).status).toBe(404);
    const asked = await server.visitor().submit(`${path}/stance`, { stance: 'letters' });
    expect(asked.location).toMatch(/^\/sign-in/);
  });

  it('is undone from a letter with one press, without signing in, and the page says nothing of it before', async () => {
    const joan = await server.signedIn(cast.joan.id);
    await joan.submit(`${path}/stance`, { stance: 'letters' });
    const visitor = server.visitor();

    const question = (await visitor.get(stopPath())).html;
    expect(question).toContain('Stop the letters about this conversation?');
    expect(question).not.toMatch(/Night pain|Joan/);
    expect(text((await joan.get(path)).html)).toContain(WANTS);
    const done = await visitor.submit(stopPath());
    expect(text(done.html)).toContain('We no longer write to you about this conversation.');
    expect(text((await joan.get(path)).html)).not.toContain(WANTS);
    expect((await visitor.get(stopPath().slice(0, -3))).status).toBe(404);
  });

  it('pleases axe on a telephone', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage({ width: 360 });
    const value = (await server.signedIn(cast.joan.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(server.url + path);
    await page.getByRole('button', { name: ASK }).click();
    await page.getByText(WANTS).waitFor();

    expect(await axe(page)).toEqual([]);
    const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(isWide)).toBe(false);
    await browser.close();
  });
});
