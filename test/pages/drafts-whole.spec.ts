import { Conversations } from '#discussion';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const plain = (html: string) =>
  html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').replaceAll('&gt;', '>');
const boxOf = (html: string) => /<textarea[^>]*id="body"[^>]*>([^]*?)<\/textarea>/.exec(plain(html))?.[1];
const isNameHidden = (html: string) => /name="unnamed"[^>]*checked/.test(html);
const answersIn = (html: string) => /name="answers" value="([^"]*)"/.exec(html)?.[1];

describe.each(ENGINES)('what somebody has begun to write on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let joan: Visitor;
  let elsewhere: Visitor;
  let path: string;
  let question: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    joan = await server.signedIn(cast.joan.id);
  });

  beforeEach(async () => {
    server.clock.advance(60 * 60_000);
    const words = { spaceId: 'everybody', title: 'Night pain', text: 'What do you do?\n\nAt night.' };
    const { threadId, postId } = await server.get(Conversations).begin(cast.ben.actor, words);
    [path, question] = [`/discussion/${threadId}`, postId];
    elsewhere = await server.signedIn(cast.joan.id);
  });

  afterAll(() => server.close());

  it.each(['draft', 'as it is typed'])(
    'goes on elsewhere without a name, and in reply to what it answered (%s)',
    async (how) => {
      const typed = { body: 'I am afraid of it too', unnamed: 'yes', answers: question };
      if (how === 'draft') await joan.submit(`${path}/posts`, { ...typed, act: 'draft' });
      else await joan.submit(`/discussion/drafts/${path.slice('/discussion/'.length)}`, typed);

      const { html } = await elsewhere.get(path);

      expect([boxOf(html), isNameHidden(html), answersIn(html)]).toEqual([
        'I am afraid of it too',
        true,
        question,
      ]);
      expect(html).toContain('Your reply to 1');
    },
  );

  it('goes on elsewhere without a name where it begins a conversation', async () => {
    await joan.submit('/discussion/new', {
      space: 'everybody',
      title: 'Fear',
      body: 'Mine',
      unnamed: 'yes',
      act: 'draft',
    });

    const { html } = await elsewhere.get('/discussion/new');
    await joan.submit('/discussion/new', { space: 'everybody', title: 'Fear', body: 'Mine', act: 'draft' });

    expect([boxOf(html), isNameHidden(html)]).toEqual(['Mine', true]);
    expect(isNameHidden((await elsewhere.get('/discussion/new')).html)).toBe(false);
  });

  it('has a post in it that is quoted, under what was there', async () => {
    const page = plain((await joan.get(path)).html);
    const [, link = ''] = /href="([^"]*&quote=yes)#write"/.exec(page) ?? [];
    await joan.submit(`${path}/posts`, { body: 'Dear Ben', act: 'draft' });

    const { html } = await joan.get(link);

    expect(boxOf(html)).toBe('Dear Ben\n\n> What do you do?\n>\n> At night.\n\n');
    expect(answersIn(html)).toBe(question);
  });

  it('quotes nothing that was taken away, or that stands in another conversation', async () => {
    const other = { spaceId: 'hub-panel', title: 'Us', text: 'Between us' };
    const hidden = await server.get(Conversations).begin(cast.amina.actor, other);
    const ben = await server.signedIn(cast.ben.id);
    await ben.submit(`/discussion/posts/${question}/removal`);

    const boxes = [question, hidden.postId].map(async (id) =>
      boxOf((await joan.get(`${path}?answers=${id}&quote=yes`)).html),
    );

    expect(await Promise.all(boxes)).toEqual(['', '']);
    expect((await joan.get(path)).html).not.toContain('quote&#x3D;yes');
  });
});
