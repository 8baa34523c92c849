import { Conversations } from '#discussion';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(ENGINES)('looking after the discussion on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;
  let thread: string;
  let asked: string;
  let answered: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    [ben, joan, amina] = (await Promise.all(
      [cast.ben, cast.joan, cast.amina].map(({ id }) => server.signedIn(id)),
    )) as [Visitor, Visitor, Visitor];
  });

  beforeEach(async () => {
    server.clock.advance(60 * 60_000);
    const talk = server.get(Conversations);
    const begun = await talk.begin(cast.ben.actor, {
      spaceId: 'everybody',
      title: 'Night pain',
      text: 'What now?',
    });
    const reply = await talk.reply(cast.joan.actor, { threadId: begun.threadId, text: 'Ring the hub.' });
    thread = `/discussion/${begun.threadId}`;
    asked = `/discussion/posts/${begun.postId}`;
    answered = `/discussion/posts/${reply.postId}`;
  });

  afterAll(() => server.close());

  it('lets who wrote a post change it and take it away, and offers that to nobody else', async () => {
    const page = (await ben.get(asked)).html;
    expect(page).toContain('Change what it says');
    expect((await joan.get(asked)).html).not.toMatch(/Change what it says|Take it away|Who wrote it/);
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';

    expect((await ben.submit(`${asked}/edit`, { body: 'What **then**?', version })).location).toBe(
      `${thread}?page=1#post-1`,
    );
    expect(text((await joan.get(thread)).html)).toMatch(/changed since.*What then \?/);
    const late = await ben.submit(`${asked}/edit`, { body: 'Late', version });
    expect([
      late.status,
      text(late.html).includes('This post was changed while you had it open'),
      late.html.includes('Late'),
    ]).toEqual([409, true, true]);
    expect((await ben.submit(`${asked}/edit`, { body: 'NHS number 943 476 5919' })).status).toBe(422);
    expect((await joan.submit(`${asked}/edit`, { body: 'x' })).status).toBe(403);
    await ben.submit(`${asked}/removal`);
    expect(text((await joan.get(thread)).html)).toContain('This post was taken away.');
    expect((await joan.get(thread)).html).not.toContain('What <strong>then');
    expect((await joan.get(asked)).html).not.toContain('then');
    expect((await amina.get(asked)).html).toContain('Bring it back');
  });

  it('shows what a post said before to those who look after it and to who wrote it, and to nobody else', async () => {
    await ben.submit(`${asked}/edit`, { body: 'What <b>then</b>?' });
    await ben.submit(`${asked}/edit`, { body: 'And after that?' });

    const seen = text((await amina.get(asked)).html);
    expect(seen).toMatch(
      /And after that\?.*What it said before Until .*What &lt;b&gt;then.*Until .*What now\?/,
    );
    expect(text((await ben.get(asked)).html)).toContain('What it said before');
    expect(text((await joan.get(asked)).html)).not.toMatch(/What it said before|What now/);
    expect((await ben.get(answered)).html).not.toContain('What it said before');
  });

  it('shows the answer and who stands by it', async () => {
    await ben.submit(`${answered}/answer`);
    await amina.submit(`${answered}/endorsement`);

    const read = text((await joan.get(thread)).html);
    expect(read).toContain('See the answer: post 2');
    expect(read).toMatch(/2\. Joan Whitlock \(you\) Answer .*Endorsed by Amina Rahman \(Consultant\)/);
    expect(text((await joan.get('/discussion')).html)).toContain('Answered');
    expect((await joan.submit(`${asked}/answer`)).status).toBe(403);
    expect((await joan.submit(`${asked}/endorsement`)).status).toBe(403);
    await amina.submit(`${answered}/endorsement/end`);
    await ben.submit(`${answered}/answer/end`);
    expect(text((await joan.get(thread)).html)).not.toMatch(/See the answer|Endorsed by/);
  });

  it('leads a report to those who decide, and its outcome back to who reported', async () => {
    const empty = await ben.submit(`${answered}/report`, { reason: '' });
    expect([empty.status, text(empty.html).includes('Say what is wrong')]).toEqual([422, true]);
    await ben.submit(`${answered}/report`, { reason: 'Unkind <b>words</b>' });

    expect((await joan.get('/discussion/queue')).status).toBe(403);
    const queue = (await amina.get('/discussion/queue')).html;
    expect(text(queue)).toContain('1 report waits for you.');
    expect(queue).toContain('Unkind &lt;b&gt;words&lt;/b&gt;');
    expect(queue).not.toContain('Ben Carter');
    const id = /action="(\/discussion\/queue\/[^"]+)"/.exec(queue)?.[1] ?? '';
    expect((await joan.submit(id, { outcome: 'x', act: 'keep' })).status).toBe(403);
    expect((await amina.submit(id, { outcome: '', act: 'keep' })).status).toBe(422);
    await amina.submit(id, { outcome: 'We spoke with her.', act: 'keep' });
    expect((await amina.submit(id, { outcome: 'Again', act: 'remove' })).status).toBe(409);
    expect(text((await ben.get('/discussion/reported')).html)).toContain('It stands. We spoke with her.');
    expect(text((await joan.get('/discussion/reported')).html)).toContain('You have reported nothing.');
    expect(text((await amina.get('/discussion/queue')).html)).toContain(
      'Amina Rahman let it stand: We spoke with her.',
    );
  });

  it('draws a decision that cannot be taken again, with what was typed and what is wrong at its field', async () => {
    await ben.submit(`${answered}/report`, { reason: 'Unkind' });
    const path =
      /action="(\/discussion\/queue\/[^"]+)"/.exec((await amina.get('/discussion/queue')).html)?.[1] ?? '';
    const id = path.slice(path.lastIndexOf('/') + 1);
    const typed = `We <b>spoke</b> ${'at length '.repeat(120)}`;

    const long = await amina.submit(path, { outcome: typed, act: 'keep' });

    expect(long.status).toBe(422);
    expect(long.html).toContain(`href="#outcome-${id}"`);
    expect(long.html).toContain(`value="We &lt;b&gt;spoke&lt;/b&gt; at length`);
    expect(long.html).toMatch(new RegExp(`id="outcome-${id}"[^>]*aria-describedby="outcome-${id}-error"`));
    expect(text(long.html)).toContain('Keep it to 1000 letters or fewer');
    expect((await joan.submit(path, { outcome: typed, act: 'keep' })).status).toBe(403);
    await amina.submit(path, { outcome: 'We spoke.', act: 'keep' });
    const late = await amina.submit(path, { outcome: 'Again', act: 'remove' });
    expect([late.status, text(late.html).includes('Somebody else has decided this already.')]).toEqual([
      409,
      true,
    ]);
  });

  it('tells a moderator who asks a name that is not shown, and all moderators that they asked', async () => {
    const words = { spaceId: 'everybody', title: 'Afraid', text: 'Is that normal?', isAnonymous: true };
    const { postId } = await server.get(Conversations).begin(cast.priya.actor, words);
    const path = `/discussion/posts/${postId}`;

    expect((await joan.submit(`${path}/name`)).status).toBe(403);
    expect((await amina.get(path)).html).not.toContain('Priya');
    const told = await amina.submit(`${path}/name`);
    expect(text(told.html)).toContain('This was written by Priya Nair. It is noted that you asked.');
    const queue = text((await (await server.signedIn(cast.oli.id)).get('/discussion/queue')).html);
    expect(queue).toContain('Amina Rahman asked who wrote post 1 of Afraid');
    expect(queue).not.toContain('Priya');
  });

  it('keeps threads in order for moderators', async () => {
    expect((await joan.get(`${thread}/care`)).status).toBe(403);
    expect((await joan.submit(`${thread}/care`, { act: 'close' })).status).toBe(403);
    await amina.submit(`${thread}/care`, { act: 'close' });
    expect(text((await joan.get(thread)).html)).toContain('This conversation is closed.');
    expect((await joan.get(thread)).html).not.toContain('Post my reply');
    const late = await joan.submit(`${thread}/posts`, { body: 'Too late', act: 'post' });
    expect([late.status, text(late.html).includes('This conversation is closed. What you wrote')]).toEqual([
      409,
      true,
    ]);
    await amina.submit(`${thread}/care`, { act: 'pin' });
    expect(text((await joan.get('/discussion')).html)).toMatch(/Pinned Night pain/);
    expect((await amina.get(`${thread}/care`)).html).toContain('Hub panel');
    await amina.submit(`${thread}/care`, { act: 'move', space: 'hub-panel' });
    expect((await joan.get(thread)).status).toBe(404);
    expect((await joan.get(asked)).status).toBe(404);
  });
});
