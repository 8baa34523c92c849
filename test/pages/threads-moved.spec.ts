import { Conversations } from '#discussion';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(ENGINES)('splitting and joining conversations on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let joan: Visitor;
  let amina: Visitor;
  let oli: Visitor;
  let sleep: string;
  let pain: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    [joan, amina, oli] = (await Promise.all(
      [cast.joan, cast.amina, cast.oli].map(({ id }) => server.signedIn(id)),
    )) as [Visitor, Visitor, Visitor];
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    server.clock.advance(60 * 60_000);
    sleep = await begin(cast.ben, 'Sleep', 'How do they sleep?');
    pain = await begin(cast.joan, 'Nights', 'And with pain?');
    for (const words of ['Warmth', 'Music', 'Dusk']) await say(cast.joan, sleep, words);
    await say(cast.priya, pain, 'I fear that.', true);
  });

  const begin = async (who: Member, title: string, words: string, spaceId = 'everybody') => {
    server.clock.advance(1000);
    const talk = server.get(Conversations);
    return (await talk.begin(who.actor, { spaceId, title, text: words })).threadId;
  };
  const say = async (who: Member, threadId: string, words: string, isAnonymous = false) => {
    server.clock.advance(1000);
    await server.get(Conversations).reply(who.actor, { threadId, text: words, isAnonymous });
  };
  const fieldIn = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const split = async (who: Visitor, fields: Record<string, string | string[]>) => {
    const form = (await amina.get(`/discussion/${sleep}/splitting`)).html;
    const usual = { title: 'What helps', space: 'everybody', version: fieldIn(form, 'version') };
    return who.submit(`/discussion/${sleep}/splitting`, { ...usual, ...fields });
  };
  const join = async (who: Visitor, id = pain, other = sleep) => {
    const path = `/discussion/${id}/joining/${other}`;
    const form = (await amina.get(path)).html;
    const versions = { version: fieldIn(form, 'version'), otherVersion: fieldIn(form, 'otherVersion') };
    return who.submit(path, versions);
  };

  it('takes ticked posts out, and tells where they were, and in the new one, what became of them', async () => {
    const page = text((await amina.get(`/discussion/${sleep}/care`)).html);
    expect(page).toContain('Make some of its posts a conversation of their own');
    const form = (await amina.get(`/discussion/${sleep}/splitting`)).html;
    expect(text(form)).toMatch(/2\. Joan Whitlock Warmth.*3\. Joan Whitlock Music/);
    expect(text(form)).not.toContain('How do they sleep?');
    const { location = '' } = await split(amina, { posts: ['2', '3'] });

    const left = (await joan.get(`/discussion/${sleep}`)).html;
    expect(text(left)).toMatch(
      /1\. Ben Carter .*Posts 2 to 3 are now in another conversation: What helps 4\. Joan/,
    );
    expect(left).toContain(`<span id="post-3"></span>`);
    expect(left).toContain(`href="${location}?page&#x3D;1#post-1"`);
    expect(text((await joan.get(location)).html)).toMatch(
      /What helps 2 posts in Everybody.*This began in Sleep.*1\. Joan Whitlock \(you\).*Warmth.*2\. .*Music/,
    );
    expect(text((await oli.get('/discussion/queue')).html)).toContain(
      'Amina Rahman moved posts out of Sleep',
    );
  });

  it('says what is wrong with what was chosen, with all that was typed', async () => {
    const empty = await split(amina, { title: '' });
    expect(empty.status).toBe(422);
    expect(text(empty.html)).toMatch(/Choose which posts should move.*Say in one line what it is about/);
    const wrong = await split(amina, { from: 'x', title: 'My <b>title</b>' });
    expect(text(wrong.html)).toContain('Enter the number of a post, from 2 on');
    expect(wrong.html).toContain('value="My &lt;b&gt;title&lt;/b&gt;"');
    await split(oli, { posts: '4' });
    const late = await amina.submit(`/discussion/${sleep}/splitting`, {
      ...{ posts: '2', title: 'Late', space: 'everybody', version: '1' },
    });
    expect(late.status).toBe(409);
    expect(text(late.html)).toContain('Somebody else has just changed this conversation');
    expect(late.html).toContain('value="Late"');
  });

  it('is for those who look after the space, and for nobody else', async () => {
    const paths = [`/discussion/${sleep}/splitting`, `/discussion/${pain}/joining`];
    paths.push(`/discussion/${pain}/joining/${sleep}`);
    for (const path of paths) {
      expect((await joan.get(path)).status).toBe(403);
      expect((await server.visitor().get(path)).location).toMatch(/^\/sign-in/);
    }
    expect((await split(joan, { posts: '2' })).status).toBe(403);
    expect((await join(joan)).status).toBe(403);
    expect((await joan.submit(`/discussion/${sleep}/joining/end`, { version: '1' })).status).toBe(403);
    const panel = await begin(cast.amina, 'Us', 'Well?', 'hub-panel');
    expect((await joan.get(`/discussion/${panel}/splitting`)).status).toBe(404);
    expect((await joan.get(`/discussion/${pain}/joining/${panel}`)).status).toBe(403);
    expect(text((await joan.get(`/discussion/${sleep}`)).html)).toContain('4. Joan');
  });

  it('joins two after saying what that does, and leads every old link to where its post stands', async () => {
    const found = (await amina.get(`/discussion/${pain}/joining?q=slee`)).html;
    expect(found).toContain(`/discussion/${pain}/joining/${sleep}`);
    const pasted = await amina.get(`/discussion/${pain}/joining?q=http://x/discussion/${sleep}?page=1`);
    expect(pasted.location).toBe(`/discussion/${pain}/joining/${sleep}`);
    const confirm = text((await amina.get(`/discussion/${pain}/joining/${sleep}`)).html);
    expect(confirm).toMatch(/2 posts of “Nights” and 4 posts of “Sleep” are in one conversation/);
    expect(confirm).toContain('You can take them apart again');
    const { location = '' } = await join(amina);

    const joined = text((await joan.get(location)).html);
    expect(joined).toMatch(/1\. Ben .*2\. Joan .*And with pain.*3\. Joan .*6\. Somebody who asked not/);
    expect(joined).toContain('“Nights” was joined to this conversation. It begins with post 2');
    expect(joined).not.toContain('Priya');
    const old = await joan.get(`/discussion/${pain}?page=1`);
    expect(old.location).toBe(`${location}?page=1&was=${pain}&then=1`);
    const led = (await joan.get(old.location ?? '')).html;
    expect(led).toMatch(/id="post-2" aria-labelledby="post-2-by">\s*<h2[^>]*>6\. Somebody/);
    expect(led).toMatch(/id="now-1" [^>]*>\s*<h2[^>]*>1\. Ben/);
    expect(text(led)).toContain('You followed a link from before two conversations were joined.');
    expect((await joan.submit(`/discussion/${pain}/posts`, { body: 'Late', act: 'post' })).location).toBe(
      `${location}?page=1#post-7`,
    );
    const news = JSON.parse((await joan.get(`/discussion/${pain}/news?after=2`)).html) as object;
    expect(news).toMatchObject({ href: `/discussion/${pain}` });
  });

  it('is undone at a press, and the second of two is told that somebody was faster', async () => {
    const { location = '' } = await join(amina);
    expect((await join(oli, sleep, pain)).status).toBe(409);
    const care = (await oli.get(`${location}/care`)).html;
    expect(text(care)).toContain('“Nights” was joined to this.');
    const version = fieldIn(care, 'version');

    const apart = await oli.submit(`${location}/joining/end`, { version });
    expect(apart.location).toBe(`/discussion/${sleep}`);
    expect((await amina.submit(`${location}/joining/end`, { version })).status).toBe(409);
    expect(text((await joan.get(`/discussion/${pain}`)).html)).toMatch(/1\. Joan .*2\. Somebody/);
    expect((await joan.get(`${location}?page=1`)).location).toMatch(`/discussion/${sleep}?page=1&was=`);
    expect((await amina.get(`/discussion/${sleep}/care`)).html).not.toContain('Take them apart');
  });

  it('hides the other place from those who are not in it', async () => {
    const panel = await begin(cast.amina, 'Among us', 'Well?', 'hub-panel');
    const confirm = text((await amina.get(`/discussion/${sleep}/joining/${panel}`)).html);
    expect(confirm).toContain('That cannot be undone.');
    const refused = await amina.get(`/discussion/${panel}/joining/${sleep}`);
    expect([refused.status, text(refused.html).includes('was written for fewer')]).toEqual([409, true]);
    await split(amina, { posts: '2', space: 'hub-panel', title: 'For us' });
    const left = text((await joan.get(`/discussion/${sleep}`)).html);
    expect(left).toContain('Post 2 is now in a space that you are not in.');
    expect(left).not.toContain('For us');
    await join(amina, sleep, panel);
    const gone = await joan.get(`/discussion/${sleep}`);
    expect([gone.status, text(gone.html).includes('in a space that you are not in')]).toEqual([404, true]);
  });

  it('lets programs find what was joined by its old id', async () => {
    await join(amina);
    const program = await server.program(cast.joan.id);
    const thread = await program.get<{ id: string; title: string; posts: number }>(`/threads/${pain}`);
    const posts = await program.get<{ items: object[] }>(`/threads/${pain}/posts`);

    expect(thread.body).toMatchObject({ title: 'Sleep', posts: 6 });
    expect(thread.body.id).not.toBe(pain);
    expect(posts.body.items).toHaveLength(6);
  });
});
