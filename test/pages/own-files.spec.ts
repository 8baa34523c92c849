import { Conversations, ThreadCare, ThreadsSeen } from '#discussion';
import sharp from 'sharp';
import { document, photograph } from '../../libs/attachments/src/files.fixture.js';
import { axe, openBrowser, overflow } from '../support/browser.js';
import { begunBy } from '../support/case-forms.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Program, Visitor } from '../support/visitors.js';

interface Line {
  readonly id: string;
  readonly belongsTo: string;
  readonly belongsToId: string;
  readonly isKeptBack: boolean;
  readonly alternative: string;
}
interface Told extends Line {
  readonly withWords: string;
  readonly pages: readonly { readonly note: string; readonly picture: string; readonly inBrowser: string }[];
}
interface Listed {
  readonly items: readonly Line[];
  readonly next: string | null;
}

describe.each(ENGINES)('what somebody brought, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let program: Program;
  let expected: Pick<Line, 'belongsTo' | 'belongsToId' | 'isKeptBack' | 'alternative'>[];

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    program = await server.program(cast.ben.id);
    await aStory();
  });

  afterAll(() => server.close());

  const asked = (who = cast.ben, isAnonymous = false) =>
    server
      .get(Conversations)
      .begin(who.actor, { spaceId: 'everybody', title: 'A letter', text: 'Look at this.', isAnonymous });
  const bring = (who: Visitor, path: string, bytes: Uint8Array, alternative: string) => {
    server.clock.setTo(new Date(+server.clock.now() + 1000));
    return who.submit(`${path}/files`, { file: new File([Buffer.from(bytes)], 'a.pdf'), alternative });
  };

  /** To a case, to posts with and without a name, one of which he sees no more; one waits; one was taken away; and Joan has her own. */
  async function aStory(): Promise<void> {
    const id = await begunBy(ben);
    const [named, nameless, hidden, removed] = [
      await asked(),
      await asked(cast.ben, true),
      await asked(),
      await asked(),
    ];
    const hers = await asked(cast.joan);
    await bring(ben, `/cases/${id}`, await document(['Feeds', 'Weights']), 'To a case.');
    await bring(ben, `/discussion/posts/${named.postId}`, await photograph(), 'To a post.');
    await bring(ben, `/discussion/posts/${nameless.postId}`, await photograph(), 'Without a name.');
    await bring(ben, `/discussion/posts/${hidden.postId}`, await photograph(), 'Out of sight.');
    await bring(
      ben,
      `/discussion/posts/${named.postId}`,
      await document(['Seen with Mrs Evans']),
      'It waits.',
    );
    await bring(ben, `/discussion/posts/${removed.postId}`, await photograph(), 'Taken away.');
    await bring(joan, `/discussion/posts/${hers.postId}`, await photograph(), 'Hers.');
    await ben.submit(`/discussion/posts/${removed.postId}/removal`);
    const { thread } = await server.get(ThreadsSeen).find(cast.amina.actor, hidden.threadId);
    await server.get(ThreadCare).move(cast.amina.actor, { threadId: thread.id, spaceId: 'hub-panel' });
    expect((await ben.get(`/discussion/${hidden.threadId}`)).status).toBe(404);
    const line = (belongsTo: string, belongsToId: string, alternative: string, isKeptBack = false) => {
      return { belongsTo, belongsToId, isKeptBack, alternative };
    };
    expected = [
      line('case', id, 'To a case.'),
      line('post', named.postId, 'To a post.'),
      line('post', nameless.postId, 'Without a name.'),
      line('post', hidden.postId, 'Out of sight.'),
      line('post', named.postId, 'It waits.', true),
    ];
  }

  const bare = ({ belongsTo, belongsToId, isKeptBack, alternative }: Line) => {
    return { belongsTo, belongsToId, isKeptBack, alternative };
  };

  it('is told with all that they take along, and where each page of it can be had', async () => {
    const { files } = (await program.get<{ files: Told[] }>('/me/export')).body;
    const same = JSON.parse((await ben.get('/account/everything.json')).html) as { files: Told[] };

    expect(files.map(bare)).toEqual(expected);
    expect(same.files).toEqual(files);
    expect(files.map(({ pages }) => pages.length)).toEqual([2, 1, 1, 1, 1]);
    for (const { pages, withWords } of files) {
      expect((await program.get(withWords.replace('/api/v1', ''))).status).toBe(200);
      for (const { picture, inBrowser } of pages) {
        expect(
          (await sharp(await program.download(picture.replace('/api/v1', ''))).metadata()).width,
        ).toBeGreaterThan(0);
        const shown = await ben.get(inBrowser);
        expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
        expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      }
    }
  });

  it('is listed for them, the latest first, a page at a time', async () => {
    const lines: Line[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: Listed } = await program.get<Listed>(
        `/me/files?limit=2${next && `&cursor=${next}`}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(2);
      lines.push(...body.items);
      next = body.next;
    }
    const page = wordsOf((await ben.get('/account/files')).html);

    expect(lines.map(bare)).toEqual(expected.toReversed());
    for (const { alternative } of expected) expect(page).toContain(alternative);
    expect(page).not.toMatch(/Hers\.|Taken away/);
    expect(page).toContain('Only you see this one');
    expect((await program.get('/me/files?cursor=abc')).status).toBe(422);
    expect((await ben.get('/account/files?cursor=abc')).status).toBe(422);
    const one = await program.get<{ pages: { words: string }[] }>(`/me/files/${lines.at(-1)?.id ?? ''}`);
    expect(one.body.pages.map(({ words }) => words)).toEqual(['Feeds', 'Weights']);
  });

  it('is for nobody else: not to see, nor to hear of', async () => {
    const { items } = (await program.get<Listed>('/me/files')).body;
    const [hers, stranger, unknown] = [
      await server.program(cast.joan.id),
      server.visitor(),
      await server.program(),
    ];
    for (const who of [cast.joan, cast.amina, cast.oli]) {
      const [other, visitor] = [await server.program(who.id), await server.signedIn(who.id)];
      for (const { id } of items) {
        expect((await other.get(`/me/files/${id}`)).status).toBe(404);
        expect((await other.get(`/me/files/${id}/pages/1`)).status).toBe(404);
        expect((await visitor.get(`/account/files/${id}/1`)).status).toBe(404);
      }
      const told =
        JSON.stringify((await other.get('/me/export')).body) + (await visitor.get('/account/files')).html;
      expect(expected.filter(({ alternative }) => told.includes(alternative))).toEqual([]);
    }
    expect((await hers.get<Listed>('/me/files')).body.items.map(({ alternative }) => alternative)).toEqual([
      'Hers.',
    ]);
    for (const path of ['/account/files', `/account/files/${items[0]?.id ?? ''}/1`])
      expect((await stranger.get(path)).location).toMatch(/^\/sign-in/);
    for (const path of [
      '/me/files',
      `/me/files/${items[0]?.id ?? ''}`,
      `/me/files/${items[0]?.id ?? ''}/pages/1`,
    ])
      expect((await unknown.get(path)).status).toBe(401);
    for (const number of ['0', '2', 'x', '1e400'])
      expect((await program.get(`/me/files/${items[0]?.id ?? ''}/pages/${number}`)).status).toBe(404);
  });

  it('costs as many statements where it is much as where it is little', async () => {
    const hers = await server.program(cast.joan.id);
    const [few, many] = [await server.signedIn(cast.joan.id), ben];
    for (const path of ['/me/files', '/me/export']) {
      const one = await statementsOf(server, () => hers.get(path));
      expect([path, await statementsOf(server, () => program.get(path))]).toEqual([path, one]);
    }
    for (const visitor of [few, many]) await visitor.get('/account/files');
    const one = await statementsOf(server, () => few.get('/account/files'));
    expect(await statementsOf(server, () => many.get('/account/files'))).toBe(one);
  });

  it('is none of those who brought nothing', async () => {
    const tomos = await server.signedIn(cast.tomos.id);

    expect(wordsOf((await tomos.get('/account/files')).html)).toContain('There is none.');
    expect((await (await server.program(cast.tomos.id)).get<Listed>('/me/files')).body).toEqual({
      ...{ items: [], next: null },
    });
  });

  if (engine !== 'sqlite') return;

  it.each([360, 1280])('stands on a page that everybody can use, at %s', async (width) => {
    const browser = await openBrowser();
    const page = await browser.newPage({ width });
    await page
      .context()
      .addCookies([{ name: 'wh_session', value: ben.cookie('wh_session'), url: server.url }]);
    await page.goto(`${server.url}/account`);
    await page.getByRole('link', { name: 'Your pictures and documents' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your pictures and documents' }).waitFor();
    const found = [await axe(page), await overflow(page)];
    const { SHOTS } = process.env;
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/own-files-${width}.png`, fullPage: true });
    await browser.close();

    expect(found).toEqual([[], 0]);
  });
});
