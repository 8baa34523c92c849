import { Conversations, LONGEST_TITLE, PostChanges, PostReports, type NewThread } from '#discussion';
import { isBlank, isKeepable, oneLine } from '#kernel';
import { Digests, NotificationChoices } from '#notifications';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { lettersAt } from '../support/letters.js';
import { listeningPage, packed } from '../support/listening.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { ARE_WHOLE, injections, naughtyStrings } from '../support/published-lists.js';
import { Tried } from '../support/tried.js';
import { startServer, type Server } from '../support/server.js';

const BODY = 3000;
const POSTS_OF_A_THREAD = 4;
const A_QUARTER = 15 * 60_000;

interface Kept {
  readonly threadId: string;
  readonly postId: string;
  readonly title: string;
  readonly text: string;
}

describe('published lists of naughty strings in conversations', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let office: PostOffice;
  const strings = [...naughtyStrings(), ...injections()].filter((one) => isKeepable(one) && !isBlank(one));
  const kept: Kept[] = [];
  const tried = new Tried(strings);

  beforeAll(async () => {
    office = await openPostOffice();
    server = await startServer('sqlite', { environment: { SMTP_URL: office.url } });
    cast = await castOf(server);
    browser = await openBrowser();
    for (const who of [cast.ben, cast.priya])
      await server.get(NotificationChoices).change(who.actor, { digest: 'daily' });
    await sayAll();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
    await office.close();
  });

  const listening = (who: string) => listeningPage(browser, server, who);

  /** Every string is in a post; each thread has one for its title. */
  async function sayAll(): Promise<void> {
    const titles = strings.map(oneLine).filter((one) => one !== '' && one.length <= LONGEST_TITLE);
    for (const [n, text] of packed(strings, BODY).entries()) {
      server.clock.advance(A_QUARTER);
      const before = kept.at(-1);
      const title = titles[(n * 37) % titles.length] ?? 'Night pain';
      const isFirst = before === undefined || n % POSTS_OF_A_THREAD === 0;
      const wish = { spaceId: 'everybody', title, text, hasLooked: true };
      await said(isFirst ? wish : { ...wish, title: before.title }, isFirst ? undefined : before.threadId);
    }
  }

  async function said(wish: NewThread, threadId: string | undefined): Promise<void> {
    const talk = server.get(Conversations);
    const placed = threadId
      ? await talk.reply(cast.ben.actor, { threadId, text: wish.text, hasLooked: true })
      : await talk.begin(cast.ben.actor, wish);
    kept.push({ ...placed, title: wish.title, text: wish.text });
  }

  it('come back as they were typed, one and all', async () => {
    const ben = await server.program(cast.ben.id);
    const odd: string[] = [];
    for (const { threadId, postId, text } of kept) {
      const { body } = await ben.get<{ items: { id: string; body: string }[] }>(
        `/threads/${threadId}/posts?limit=100`,
      );
      const found = body.items.find(({ id }) => id === postId)?.body;
      if (found !== text.normalize('NFC').replace(/\r\n?/g, '\n')) odd.push(text.slice(0, 80));
    }

    expect(odd).toEqual([]);
    const all = kept.map(({ text }) => text).join('\n');
    expect(strings.filter((one) => !all.includes(one.slice(0, 2900)))).toEqual([]);
  });

  it('run in nobody’s browser: lists, threads, one post, what it said before, drafts, search, home and the queue', async () => {
    const [first, second = first] = kept;
    if (!first || !second) throw new Error('Nothing was said.');
    server.clock.advance(A_QUARTER);
    await server.get(PostChanges).edit(cast.ben.actor, first.postId, { text: 'Better.', hasLooked: true });
    await server
      .get(PostReports)
      .report(cast.joan.actor, second.postId, `${strings[30]} <img src=x onerror=alert(1)>`);
    const ben = await listening(cast.ben.id);
    const amina = await listening(cast.amina.id);
    const opens = async ({ page }: typeof ben, place: string, typed: readonly string[], paths: string[]) => {
      for (const path of paths) await page.goto(server.url + path);
      tried.note(place, typed, paths.length);
    };
    const texts = kept.map(({ text }) => text);
    const threads = [...new Set(kept.map(({ threadId }) => threadId))];
    await opens(
      ben,
      'posts, on the pages of their conversations',
      texts,
      threads.map((id) => `/discussion/${id}`),
    );
    const titles = kept.map(({ title }) => title);
    await opens(ben, 'titles of conversations, in lists and on the home page', titles, [
      ...['/', '/discussion', '/discussion?space=everybody'],
    ]);
    const tenth = kept.filter((_, n) => n % 10 === 0);
    await opens(
      ben,
      'a post by itself',
      tenth.map(({ text }) => text),
      tenth.map(({ postId }) => `/discussion/posts/${postId}`),
    );
    const found = ['script', 'alert', 'onerror img'];
    const words = [...found, ...strings.filter((_, n) => n % 200 === 0)];
    await opens(
      ben,
      'typed into the search',
      words,
      words.map((word) => `/search?q=${encodeURIComponent(word)}`),
    );
    await opens(
      amina,
      'what a post said before, and a report, for moderators',
      [first.text, second.text, String(strings[30])],
      [...[`/discussion/posts/${first.postId}`, `/discussion/posts/${second.postId}`, '/discussion/queue']],
    );

    expect(ben.heard).toEqual([]);
    expect(amina.heard).toEqual([]);
  }, 300_000);

  it('can be previewed, kept as a draft and posted by the form, and stay text', async () => {
    const joan = await listening(cast.joan.id);
    const { page } = joan;
    await page.goto(`${server.url}/discussion/new`);
    const title = '"><img src=x onerror=alert(1)>';
    const text = '<script>alert(1)</script>\n\n[x](javascript:alert(1)) <svg/onload=alert(1)>';
    await page.getByLabel('What is it about, in one line?').fill(title);
    await page.locator('textarea[name=body]').fill(text);
    await page.getByRole('button', { name: 'See how it will look' }).click();
    expect(await page.locator('textarea[name=body]').inputValue()).toBe(text);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.waitForURL(/\/discussion\/[0-9a-z]{26}/);

    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('.wh-post .wh-prose').innerText()).toContain('<script>alert(1)</script>');
    expect(
      await page
        .locator('.wh-prose script, .wh-prose svg, .wh-prose img, .wh-prose [href^=javascript]')
        .count(),
    ).toBe(0);
    expect(joan.heard).toEqual([]);
  }, 60_000);

  it('are text in the letters too', async () => {
    const [first] = kept;
    await server
      .get(Conversations)
      .reply(cast.amina.actor, { threadId: first?.threadId ?? '', text: 'Thank you.' });
    const morning = new Date(+server.clock.now() + 24 * 60 * 60_000);
    morning.setUTCHours(7, 30);
    const letters = await lettersAt(morning, { house: server, office }, () => server.get(Digests).sendDue());
    const { page, heard } = await listening(cast.ben.id);
    for (const { html } of letters) await page.setContent(html || '', { waitUntil: 'load' });

    // Not all of a letter: a short string may stand in the address of something by chance.
    const told = letters.flatMap(({ text }) => [...(text ?? '').matchAll(/^(.+)\n\d+ posts? that you/gm)]);
    tried.note(
      'the letter of the next morning',
      told.map(([, title = '']) => title),
      letters.length,
    );
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.map(({ html }) => html).join('')).not.toMatch(/<script|<img|<svg|javascript:/i);
    expect(heard).toEqual([]);
  }, 60_000);

  const whole = ARE_WHOLE ? it : it.skip;
  whole('are counted in the documents, place by place (skipped where ../shared is not there)', () => {
    const { drawn, stands } = tried.tables({ document: 'docs/discussion.md', mark: 'tried' });
    expect(stands).toBe(drawn);
  });
});
