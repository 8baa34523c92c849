import { Conversations, PostChanges, SpaceQueries, Spaces, ThreadCare } from '#discussion';
import { Registrations } from '#programme';
import { axe, openBrowser, overflow } from '../support/browser.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { publishedSeries, SIX } from '../support/published-series.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const NEW = { name: 'Night shifts', about: 'For whoever works at night.', kind: 'open' };

describe.each(ENGINES)('spaces on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let oli: Visitor;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    oli = await server.signedIn(cast.oli.id);
  });

  afterAll(() => server.close());

  async function opened(fields: object = {}): Promise<string> {
    const { location = '' } = await oli.submit('/discussion/spaces/new', { ...NEW, ...fields });
    return /space=(\w+)/.exec(location)?.[1] ?? '';
  }
  const sees = async (who: Member, id: string) =>
    (await server.get(SpaceQueries).seenBy(who.actor)).some((space) => space.id === id);
  const seenBy = async (id: string) => {
    const all = [cast.amina, cast.ben, cast.priya, cast.joan, cast.oli];
    const found = await Promise.all(all.map(async (who) => ((await sees(who, id)) ? [who.name] : [])));
    return found.flat().map((name) => name.split(' ')[0]);
  };

  it('are opened for all members, some staff groups, a series or the panel, and seen by those', async () => {
    const { id: seriesId, ids } = await publishedSeries(server, cast, SIX);
    await server
      .get(Registrations)
      .register(cast.joan.actor, { sessionId: ids.at(-1)!, personId: cast.joan.id });

    expect(await seenBy(await opened())).toEqual(['Amina', 'Ben', 'Priya', 'Joan', 'Oli']);
    const nurses = await opened({ kind: 'role-group', staffGroups: ['03'] });
    expect(await seenBy(nurses)).toEqual(['Ben', 'Priya', 'Oli']);
    expect(await seenBy(await opened({ kind: 'hub' }))).toEqual(['Amina', 'Oli']);
    const ofSeries = await opened({ kind: 'series', seriesId });
    expect(await seenBy(ofSeries)).toEqual(['Amina', 'Joan', 'Oli']);
    const again = await oli.submit('/discussion/spaces/new', { ...NEW, kind: 'series', seriesId });
    expect([again.status, wordsOf(again.html).includes('has a space already')]).toEqual([409, true]);
    const list = wordsOf((await oli.get('/discussion/spaces')).html);
    expect(list).toContain('Night shifts Nursing and Midwifery Registered');
  });

  it('are opened for whole tiers at a tick, and for single groups beside them', async () => {
    const form = wordsOf((await oli.get('/discussion/spaces/new')).html);
    expect(form).toContain('Non-clinical Administrative and Clerical, Estates and Ancillary');
    const id = await opened({ kind: 'role-group', tiers: ['non-clinical'], staffGroups: ['03', '08'] });

    expect(await seenBy(id)).toEqual(['Ben', 'Priya', 'Joan', 'Oli']);
    const { staffGroups } = await server.get(SpaceQueries).find(cast.oli.actor, id);
    expect([...staffGroups].sort()).toEqual(['03', '08', '09']);
    const again = await oli.submit('/discussion/spaces/new', { kind: 'role-group', tiers: ['volunteers'] });
    expect(again.html).toMatch(/value="volunteers" checked/);
    const made = { ...NEW, kind: 'role-group', tiers: ['made-up'] };
    expect((await oli.submit('/discussion/spaces/new', made)).status).toBe(422);
  });

  it('are drawn again with what was typed where something is missing', async () => {
    const forNobody = await oli.submit('/discussion/spaces/new', { name: 'Nights', about: 'For us' });
    expect([forNobody.status, forNobody.html.includes('Choose who sees it')]).toEqual([422, true]);
    const refused = await oli.submit('/discussion/spaces/new', { about: 'For us', kind: 'role-group' });

    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('Give the space a name');
    expect(wordsOf(refused.html)).toContain('Choose at least one group');
    expect(refused.html).toContain('value="For us"');
    const unknown = await oli.submit('/discussion/spaces/new', { ...NEW, kind: 'series', seriesId: 'x' });
    expect(unknown.status).toBe(422);
  });

  it('are renamed, and keep whom they are for', async () => {
    const id = await opened();

    await oli.submit(`/discussion/spaces/${id}`, { name: 'Nights', about: 'Us at night', kind: 'hub' });

    expect(await server.get(SpaceQueries).find(cast.joan.actor, id)).toMatchObject({
      ...{ name: 'Nights', about: 'Us at night', kind: 'open', version: 2 },
    });
    const refused = await oli.submit(`/discussion/spaces/${id}`, { name: ' ', about: 'Us' });
    expect(refused.status).toBe(422);
  });

  it('are closed: all is read, nothing is written, also by moderators, until they are open again', async () => {
    const id = await opened();
    const talk = server.get(Conversations);
    const words = { spaceId: id, title: 'Tea', text: 'Or coffee?' };
    const { threadId, postId } = await talk.begin(cast.joan.actor, words);
    const elsewhere = await talk.begin(cast.ben.actor, { ...words, spaceId: 'everybody' });
    await oli.submit(`/discussion/spaces/${id}/closing`);

    const joan = await server.signedIn(cast.joan.id);
    const page = await joan.get(`/discussion/${threadId}`);
    expect(wordsOf(page.html)).toContain('This space is closed. You can read what is in it.');
    expect(page.html).not.toContain('id="write"');
    expect((await joan.get('/discussion/new')).html).not.toContain(`value="${id}"`);
    expect((await joan.get(`/discussion?space=${id}`)).html).not.toContain('Start a conversation');
    await expect(talk.begin(cast.joan.actor, words)).rejects.toMatchObject({ fields: [{ field: 'space' }] });
    for (const who of [cast.joan, cast.oli])
      await expect(talk.reply(who.actor, { threadId, text: 'x' })).rejects.toMatchObject({
        code: 'thread-closed',
      });
    await expect(server.get(PostChanges).edit(cast.joan.actor, postId, { text: 'y' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const move = { threadId: elsewhere.threadId, spaceId: id };
    await expect(server.get(ThreadCare).move(cast.oli.actor, move)).rejects.toMatchObject({
      kind: 'invalid',
    });

    await oli.submit(`/discussion/spaces/${id}/closing/end`);
    expect((await talk.reply(cast.joan.actor, { threadId, text: 'Tea' })).number).toBe(2);
  });

  it('are kept by coordinators alone', async () => {
    const amina = await server.signedIn(cast.amina.id);
    const id = await opened();

    expect((await amina.get('/discussion')).html).not.toContain('/discussion/spaces');
    expect((await oli.get('/discussion')).html).toContain('href="/discussion/spaces"');
    for (const path of ['', '/new', `/${id}`])
      expect((await amina.get(`/discussion/spaces${path}`)).status).toBe(403);
    for (const path of ['/new', `/${id}`, `/${id}/closing`, `/${id}/closing/end`])
      expect((await amina.submit(`/discussion/spaces${path}`, NEW)).status).toBe(403);
    expect((await oli.get('/discussion/spaces/nothing')).status).toBe(404);
    expect((await oli.submit('/discussion/spaces/nothing/closing')).status).toBe(404);
    expect((await server.visitor().get('/discussion/spaces')).location).toMatch(/^\/sign-in/);
    const draft = { ...NEW, kind: 'open' as const, seriesId: null, staffGroups: [] };
    await expect(server.get(Spaces).open(cast.amina.actor, draft)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('look right at 360 and 1280', async () => {
    const id = await opened();
    const browser = await openBrowser();
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ width });
      const value = oli.cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
      for (const path of ['', '/new', `/${id}`]) {
        await page.goto(`${server.url}/discussion/spaces${path}`);
        expect([path, await axe(page), await overflow(page)]).toEqual([path, [], 0]);
        const { SHOTS } = process.env;
        const name = `spaces${path.replace(id, 'one').replace('/', '-')}-${width}.png`;
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}`, fullPage: true });
      }
    }
    await browser.close();
  });
});
