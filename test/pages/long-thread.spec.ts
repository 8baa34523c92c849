import {
  Conversations,
  Reading,
  ThreadJoins,
  ThreadNewsQueries,
  ThreadsSeen,
  ThreadSplits,
} from '#discussion';
import { fillPosts } from '../bench/many-posts.js';
import { openBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const numbersIn = (html: string) =>
  [...html.matchAll(/id="post-(\d+)"/g)].map(([, number]) => Number(number));
const POSTS = 10_000;

describe.each(ENGINES)('ten thousand posts in one conversation on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let joan: Visitor;
  let path: string;
  let threadId: string;
  let small: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    joan = await server.signedIn(cast.joan.id);
    const authors = [cast.amina, cast.ben, cast.priya, cast.ruth].map(({ id }) => id);
    const { dataDir, databaseUrl } = server.config;
    const settings = databaseUrl === undefined ? { dataDir } : { dataDir, url: databaseUrl };
    threadId = await fillPosts(settings, { posts: POSTS, authors, inAThread: POSTS });
    path = `/discussion/${threadId}`;
    const words = { spaceId: 'everybody', title: 'Short', text: 'Only this' };
    small = (await server.get(Conversations).begin(cast.ben.actor, words)).threadId;
  });

  afterAll(() => server.close());

  it('are read a page at a time, from either end, with as many statements as a short one', async () => {
    await joan.get(`${path}?page=500`);
    await joan.get(`/discussion/${small}`);
    const asked = (page: string) => statementsOf(server, () => joan.get(page));
    const few = await asked(`/discussion/${small}`);

    for (const page of [1, 250, 500]) {
      expect(await asked(`${path}?page=${page}`)).toBe(few);
      const { html } = await joan.get(`${path}?page=${page}`);
      expect(numbersIn(html)).toEqual(Array.from({ length: 20 }, (_, n) => (page - 1) * 20 + n + 1));
    }
    expect(numbersIn((await joan.get(`${path}?page=999999`)).html)[0]).toBe(9981);
  });

  it('lead to the first that was not read, to the last, and to what is new', async () => {
    await server.get(Conversations).reply(cast.amina.actor, { threadId, text: 'The newest' });
    const seen = await server.get(ThreadsSeen).find(cast.tomos.actor, threadId);
    await server.get(Reading).noteRead(seen, 5000);
    const tomos = await server.signedIn(cast.tomos.id);
    const { html } = await tomos.get(path);

    expect(html).toContain(`href="${path}?page&#x3D;251#post-5001"`);
    expect(text(html)).toContain('Go to the first unread 5,001 unread posts');
    expect(html).toContain(`href="${path}?page&#x3D;501#post-10001"`);
    expect(text(html)).toContain('Go to the last post');
    const last = (await tomos.get(`${path}?page=501`)).html;
    expect(numbersIn(last)).toEqual([10_001]);
    expect(text(last)).not.toContain('Go to the last post');
    expect((await tomos.get(path)).html).not.toContain('Go to the first unread');
    expect((await tomos.get(`${path}/news?after=10000`)).html).toContain('page=501');
  });

  it('are counted up to 99 for who follows, with as many statements as few', async () => {
    const seen = await server.get(ThreadsSeen).find(cast.oli.actor, threadId);
    const oli = await server.signedIn(cast.oli.id);
    await oli.get('/');
    const without = await statementsOf(server, () => oli.get('/'));
    await server.get(Reading).take(cast.oli.actor, threadId, 'following');
    const news = async (upTo: number) => {
      await server.get(Reading).noteRead(seen, upTo);
      const told = await server.get(ThreadNewsQueries).of([cast.oli.id], new Date(0), { isForLetter: true });
      return [told.map(({ posts, firstNumber }) => [posts, firstNumber]), text((await oli.get('/')).html)];
    };

    expect(await statementsOf(server, () => oli.get('/'))).toBe(without);
    expect(await news(0)).toEqual([[[100, 1]], expect.stringContaining('More than 99 new posts')]);
    expect(await news(9902)).toEqual([[[99, 9903]], expect.stringMatching(/\b99 new posts/)]);
    expect(await news(10_000)).toEqual([[[1, 10_001]], expect.stringMatching(/\b1 new post\b/)]);
    expect(await news(10_001)).toEqual([[], expect.not.stringContaining('new post')]);
  });

  it('are found by their words on the page where they stand, and read by programs from the far end', async () => {
    const found = (await joan.get('/search?q=kingfisher')).html;
    expect(found).toContain(`${path}?page&#x3D;26#post-501`);
    const program = await server.program(cast.joan.id);
    const at = btoa(encodeURIComponent(JSON.stringify([9999])));
    const posts = await program.get<{ items: { number: number }[] }>(
      `/threads/${threadId}/posts?cursor=${at}`,
    );
    expect(posts.body.items.map(({ number }) => number)).toEqual([10_000, 10_001]);
  });

  it('are split and joined as few are', async () => {
    const version = async (id: string) =>
      (await server.get(ThreadsSeen).find(cast.oli.actor, id)).thread.version;
    const split = async (id: string, from: number) => {
      const wish = { threadId: id, title: 'Apart', spaceId: 'everybody', numbers: [], from };
      return server.get(ThreadSplits).split(cast.oli.actor, { ...wish, version: await version(id) });
    };
    await server.get(Conversations).reply(cast.ben.actor, { threadId: small, text: 'More' });
    const one = await statementsOf(server, () => split(small, 2));
    let taken = '';
    expect(await statementsOf(server, async () => (taken = await split(threadId, 5001)))).toBe(one);
    expect(numbersIn((await joan.get(`/discussion/${taken}?page=250`)).html)[0]).toBe(4981);

    const versions = { version: await version(taken), otherVersion: await version(threadId) };
    const joins = server.get(ThreadJoins);
    const joined = await joins.join(cast.oli.actor, { threadId: taken, otherId: threadId, ...versions });
    expect(numbersIn((await joan.get(`/discussion/${joined}?page=501`)).html)).toEqual([10_001]);
    expect((await joan.get(`/discussion/${taken}?page=250`)).location).toContain('page=500&was=');
  });
});

describe('a page of a very long conversation on paper', () => {
  it('has its posts, and none of what is pressed', async () => {
    const server = await startServer('sqlite');
    const cast = await castOf(server);
    const { dataDir } = server.config;
    const id = await fillPosts({ dataDir }, { posts: 2000, authors: [cast.ben.id], inAThread: 2000 });
    const browser = await openBrowser();
    const page = await browser.newPage();
    const value = (await server.signedIn(cast.joan.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(`${server.url}/discussion/${id}?page=50`);
    await page.emulateMedia({ media: 'print' });

    expect(await page.getByRole('article').count()).toBe(20);
    for (const name of ['Go to the last post', /^Reply/])
      expect(await page.getByRole('link', { name }).first().isVisible()).toBe(false);
    expect(await page.getByLabel('Your reply').isVisible()).toBe(false);
    await browser.close();
    await server.close();
  });
});
