import { Conversations, PostReports } from '#discussion';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const OUTCOME = 'It was decided: read what came of it';

describe.each(ENGINES)('the home page of who looks after what others write on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;
  let oli: Visitor;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    [ben, joan, amina, oli] = (await Promise.all(
      [cast.ben, cast.joan, cast.amina, cast.oli].map(({ id }) => server.signedIn(id)),
    )) as [Visitor, Visitor, Visitor, Visitor];
  });

  afterEach(() => server.close());

  const home = async (who: Visitor) => wordsOf((await who.get('/')).html);
  async function reported(by = cast.ben): Promise<string> {
    const words = { spaceId: 'everybody', title: 'Night pain', text: 'What now?' };
    const { postId } = await server.get(Conversations).begin(by.actor, words);
    return server
      .get(PostReports)
      .report(cast.joan.actor, postId, 'Could somebody tell which school this is?');
  }

  it('says that a report waits, to moderators, and then to whoever reported it that it was decided', async () => {
    const report = await reported();
    const waiting = await Promise.all([amina, oli, ben, joan].map(home));

    await amina.submit(`/discussion/queue/${report}`, { act: 'keep', outcome: 'It is a large school.' });
    const decided = await Promise.all([amina, oli, ben, joan].map(home));
    const read = wordsOf((await joan.get('/discussion/reported')).html);

    const says = 'Posts to look at 1 report waits for you Since Monday 23 November 2026';
    expect(waiting.map((page) => page.includes(says))).toEqual([true, true, false, false]);
    expect(decided.map((page) => page.includes('Posts to look at'))).toEqual([false, false, false, false]);
    expect(decided.map((page) => page.includes(OUTCOME))).toEqual([false, false, false, true]);
    expect(read).toContain('It stands. It is a large school.');
    expect(await home(joan)).not.toContain(OUTCOME);
  });

  it('does not ask a moderator about what they wrote themself', async () => {
    await reported(cast.amina);

    expect(await home(amina)).not.toContain('Posts to look at');
    expect(await home(oli)).toContain('Posts to look at 1 report waits for you');
  });

  it('says that a first post waits, and to its writer that it was not posted, until they read why', async () => {
    await oli.submit('/discussion/first-posts', { firstPosts: '1' });
    await ben.submit('/discussion/new', {
      space: 'everybody',
      title: 'Pain',
      body: 'What now?',
      act: 'post',
    });
    const waiting = await Promise.all([amina, oli, ben].map(home));
    const [, id = ''] =
      /\/discussion\/waiting\/(\w+)"/.exec((await amina.get('/discussion/queue')).html) ?? [];

    await amina.submit(`/discussion/waiting/${id}`, { act: 'refuse', outcome: 'Say it without the ward.' });
    const told = await home(ben);
    await ben.get('/discussion/waiting');

    expect(waiting.map((page) => page.includes('1 first post of a new member waits'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(told).toContain('What you wrote It was not posted: read why');
    expect(await home(ben)).not.toContain('It was not posted');
    expect(await home(amina)).not.toContain('Posts to look at');
  });

  it('asks as many statements for one report as for five', async () => {
    await reported();
    await home(amina);
    const one = await statementsOf(server, () => amina.get('/'));
    for (let more = 0; more < 4; more++) await reported();

    expect(await statementsOf(server, () => amina.get('/'))).toBe(one);
    expect(await home(amina)).toContain('5 reports wait for you');
  });
});
