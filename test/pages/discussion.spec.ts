import { Conversations, Drafts } from '#discussion';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const plain = (html: string) => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const QUESTION = { space: 'everybody', title: 'Night pain', body: 'What do you **do**?', act: 'post' };

describe.each(ENGINES)('the discussion on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    amina = await server.signedIn(cast.amina.id);
  });

  afterAll(() => server.close());

  /** Answers the address of the new thread. */
  async function asked(who: Visitor, fields: object = {}): Promise<string> {
    const { location = '' } = await who.submit('/discussion/new', { ...QUESTION, ...fields });
    return location.replace(/\?.*$/, '');
  }
  const threadBy = async (who: Member, title: string) =>
    (await server.get(Conversations).begin(who.actor, { spaceId: 'everybody', title, text: 'Well?' }))
      .threadId;

  it('is led from a question to its answer, and says who answered what', async () => {
    const path = await asked(ben);
    const first = await joan.get(path);
    const reply = /name="answers" value="([^"]*)"/.exec(
      (await joan.get(`${path}?answers=${idOf(first.html, 1)}`)).html,
    );

    const answer = await joan.submit(`${path}/posts`, {
      body: 'Ring the hub.',
      answers: reply?.[1] ?? '',
      act: 'post',
    });

    expect(answer.location).toBe(`${path}?page=1#post-2`);
    const read = await ben.get(path);
    expect(text(read.html)).toMatch(
      /1\. Ben Carter \(you\) .*Community nurse, Calder Vale.*What do you do \?/,
    );
    expect(text(read.html)).toMatch(/2\. Joan Whitlock unread .*in reply to 1 .*Ring the hub\./);
    expect(text((await ben.get(path)).html)).not.toContain('unread');
  });

  it('says in the list what is new to whom, and leads to the first unread', async () => {
    const path = await asked(ben, { title: 'Long one' });
    await joan.get(path);
    const threadId = path.split('/').at(-1)!;
    for (let n = 0; n < 25; n++) {
      server.clock.advance(60_000);
      await server.get(Conversations).reply(cast.amina.actor, { threadId, text: `Answer ${n}` });
    }

    expect(text((await joan.get('/discussion')).html)).toMatch(
      /Long one 25 unread Everybody 26 posts Last: Amina Rahman, just now/,
    );
    const page = await joan.get(path);
    expect(plain(page.html)).toContain(`href="${path}?page=1#post-2"`);
    expect(text(page.html)).toContain('25 unread posts');
    expect(text((await joan.get(`${path}?page=2`)).html)).toContain('26. Amina Rahman unread');
    expect(text((await joan.get('/discussion')).html)).not.toMatch(/Long one 25 unread/);
    expect((await joan.get(`${path}?page=99`)).html).toContain('id="post-26"');
    expect((await joan.get(`${path}?page=x`)).html).toContain('id="post-1"');
  });

  it('waits on the home page of whoever follows, and leads to the first unread', async () => {
    const path = await asked(ben, { title: 'Who rings the school?' });
    const threadId = path.split('/').at(-1)!;
    await server.get(Conversations).reply(cast.joan.actor, { threadId, text: 'The key worker.' });

    const home = await ben.get('/');
    expect(text(home.html)).toContain('Who rings the school? 1 new post');
    expect(plain(home.html)).toContain(`href="${path}?page=1#post-2"`);
    expect(text((await amina.get('/')).html)).not.toContain('Who rings the school?');
    await ben.get(path);
    expect(text((await ben.get('/')).html)).not.toContain('Who rings the school?');
  });

  it('is shown without a name where somebody asks for that, and to nobody with it', async () => {
    const path = await asked(ben, { title: 'I was afraid', unnamed: 'yes' });

    expect(text((await ben.get(path)).html)).toContain('1. You, without your name');
    const others =
      (await joan.get(path)).html + (await joan.get('/discussion')).html + (await amina.get(path)).html;
    expect(text(others)).toContain('1. Somebody who asked not to be named');
    expect(others.slice(0, others.indexOf('Night pain'))).not.toContain('Ben Carter');
    expect((await amina.get(path)).html).not.toContain('Ben Carter');
  });

  it('keeps what was typed where it is refused, as a draft, and while it is looked at', async () => {
    const refused = await ben.submit('/discussion/new', { ...QUESTION, title: '', body: 'All of this' });
    expect([refused.status, refused.html.includes('All of this')]).toEqual([422, true]);
    expect(text(refused.html)).toContain('Say in one line what it is about');
    const long = await ben.submit('/discussion/new', { ...QUESTION, body: 'x'.repeat(30_000) });
    expect([long.status, long.html.includes('x'.repeat(30_000))]).toEqual([422, true]);

    const looked = await ben.submit('/discussion/new', { ...QUESTION, act: 'preview' });
    expect(looked.html).toContain('What do you <strong>do</strong>?');
    expect(looked.html).toContain('What do you **do**?');

    await ben.submit('/discussion/new', { ...QUESTION, body: 'Half a tho', act: 'draft' });
    expect((await ben.get('/discussion/new')).html).toContain('Half a tho');
    const kept = await ben.submit('/discussion/drafts/new', { ...QUESTION, body: 'Half a thought' });
    expect([kept.status, kept.html]).toEqual([201, 'Draft kept']);
    expect((await server.get(Drafts).of(cast.ben.actor, 'new')).text).toBe('Half a thought');
    expect((await joan.get('/discussion/new')).html).not.toContain('Half a thought');
    await asked(ben);
    expect((await ben.get('/discussion/new')).html).not.toContain('Half a thought');
  });

  it('keeps a draft of a reply until it is posted, and draws it again where it is refused', async () => {
    const path = await asked(ben);
    await joan.submit(`${path}/posts`, { body: 'Not yet', act: 'draft' });
    expect((await joan.get(path)).html).toContain('Not yet');
    const empty = await joan.submit(`${path}/posts`, { body: ' ', act: 'post' });
    expect([empty.status, text(empty.html).includes('Write something first')]).toEqual([422, true]);
    expect((await joan.submit(`${path}/posts`, { body: '*so*', act: 'preview' })).html).toContain(
      '<em>so</em>',
    );
    await joan.submit(`${path}/posts`, { body: 'Now', act: 'post' });
    expect((await joan.get(path)).html).not.toContain('Not yet');
  });

  it('refuses a post of a megabyte clearly', async () => {
    const path = await asked(ben);
    const huge = await ben.submit(`${path}/posts`, { body: 'x'.repeat(1_100_000), act: 'post' });
    const large = await ben.submit(`${path}/posts`, { body: 'x'.repeat(900_000), act: 'post' });

    expect(huge.status).toBe(413);
    expect([large.status, text(large.html).includes('you have 880,000 too many')]).toEqual([422, true]);
  });

  it('takes a form once that is sent twice', async () => {
    const path = await asked(ben);
    const token = /name="token" value="([^"]+)"/.exec((await joan.get(path)).html)?.[1] ?? '';
    const reply = { body: 'Once', token, act: 'post' };

    const [one, two] = await Promise.all([
      joan.submit(`${path}/posts`, reply),
      joan.submit(`${path}/posts`, reply),
    ]);

    expect(two.location).toBe(one.location);
    expect((await ben.get(path)).html.match(/<p>Once<\/p>/g)).toHaveLength(1);
  });

  it('is followed and muted by a press', async () => {
    const path = await asked(ben);
    expect(text((await joan.follow(`${path}/stance`, { stance: 'following' })).html)).toContain(
      'You follow this conversation.',
    );
    expect(text((await joan.follow(`${path}/stance`, { stance: 'muted' })).html)).toContain(
      'You hear nothing of this conversation.',
    );
    expect(text((await joan.get('/discussion')).html)).toContain('Muted');
    expect((await joan.submit(`${path}/stance`, { stance: 'loved' })).status).toBe(422);
  });

  it('is for those who are signed in, and its spaces for those whom they are for', async () => {
    const path = await asked(amina, { space: 'hub-panel', title: 'Among ourselves' });
    const stranger = server.visitor();

    for (const closed of ['/discussion', '/discussion/new', path])
      expect((await stranger.get(closed)).location).toMatch(/^\/sign-in/);
    expect((await ben.get(path)).status).toBe(404);
    expect((await ben.submit(`${path}/posts`, { body: 'x', act: 'post' })).status).toBe(404);
    expect((await ben.submit(`${path}/stance`, { stance: 'following' })).status).toBe(404);
    expect((await ben.submit(`/discussion/drafts/${path.split('/').at(-1)}`, { body: 'x' })).status).toBe(
      404,
    );
    const list = (await ben.get('/discussion')).html + (await ben.get('/discussion?space=hub-panel')).html;
    expect(list).not.toMatch(/Among ourselves|Hub panel/);
    expect((await amina.get('/discussion?space=hub-panel')).html).toContain('Among ourselves');
    expect((await ben.submit('/discussion/new', { ...QUESTION, space: 'hub-panel' })).status).toBe(422);
  });

  it('shows twenty threads a page, and asks as many statements for one as for twenty', async () => {
    const one = await statementsOf(server, () => amina.get('/discussion'));
    for (let n = 0; n < 25; n++) {
      server.clock.advance(60_000);
      await threadBy(cast.tomos, `Thread ${n}`);
    }

    expect(await statementsOf(server, () => amina.get('/discussion'))).toBe(one);
    const first = (await amina.get('/discussion')).html;
    const more = /href="(\/discussion\?after=[^"]+)"/.exec(plain(first))?.[1] ?? '';
    const second = (await amina.get(more)).html;
    expect(first.match(/wh-threads__line/g)).toHaveLength(20);
    expect(second).toContain('Thread 0');
    expect((await amina.get('/discussion?after=nonsense')).status).toBe(200);
  });
});

/** The id of a post, in the link that answers it. */
function idOf(html: string, number: number): string {
  const link = new RegExp(`answers=([0-9a-z]+)#write">Reply<span[^>]*> to ${number},`).exec(plain(html));
  return link?.[1] ?? '';
}
