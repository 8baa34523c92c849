import { CaseAnswers, CaseLife } from '#cases';
import { Conversations } from '#discussion';
import { personActor } from '#kernel';
import { caseOnItsWay, MARK, type CaseOnItsWay } from '../support/case-on-its-way.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(ENGINES)('asking the next clinic on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let session: string;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    session = await publishedClinic(server, cast);
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    amina = await server.signedIn(cast.amina.id);
  });

  afterAll(() => server.close());

  const asked = async (who: Member, wish: object = {}) =>
    (
      await server.get(Conversations).begin(who.actor, {
        ...{ spaceId: 'everybody', title: 'Night pain', text: 'What do you do?', ...wish },
      })
    ).threadId;
  const WORDS = { question: 'What helps at night?', story: 'She wakes.' };

  it('shows whoever asked what goes over, and begins the case with what they left in it', async () => {
    const id = await asked(cast.ben);
    expect((await ben.get(`/discussion/${id}`)).html).toContain(`href="/discussion/${id}/clinic"`);

    const { html } = await ben.get(`/discussion/${id}/clinic`);
    expect(text(html)).toContain('Only what stands in the two boxes below.');
    expect(html).toMatch(/<textarea[^>]*name="question"[^>]*>Night pain</);
    expect(html).toMatch(/<textarea[^>]*name="story"[^>]*>What do you do\?</);
    const begun = await ben.submit(`/discussion/${id}/clinic`, { ...WORDS, sessionId: session });

    expect(begun.location).toMatch(/^\/cases\/\w+\/write\/age$/);
    const own = await ben.get(`/discussion/${id}`);
    expect(text(own.html)).toMatch(
      /This will be asked at .*, once a second person has read it\. About this clinic Your case/,
    );
    const { html: others } = await joan.get(`/discussion/${id}`);
    expect(text(others)).toMatch(/This will be asked at .*, once a second person has read it\./);
    for (const word of ['Your case', '/cases/', WORDS.question, WORDS.story])
      expect(others.split('<main')[1]).not.toContain(word);
    expect((await amina.get(`/discussion/${id}`)).html).not.toContain(`/discussion/${id}/clinic`);
  });

  it('draws it again with what was typed where it cannot be taken', async () => {
    const id = await asked(cast.ben);

    const refused = await ben.submit(`/discussion/${id}/clinic`, {
      ...{ question: 'Ring 943 476 5919', story: 'NHS number 943 476 5919', sessionId: session },
    });

    expect(refused.status).toBe(422);
    expect(text(refused.html)).toContain('There is a problem');
    expect(refused.html).toMatch(/<textarea[^>]*name="story"[^>]*>NHS number 943 476 5919</);
  });

  it('shows a moderator another’s words beside, and puts none of them in', async () => {
    const id = await asked(cast.ben);

    const { html } = await amina.get(`/discussion/${id}/clinic`);

    expect(text(html)).toContain('Ben Carter wrote: What do you do? This does not go over.');
    expect(html).toMatch(/<textarea[^>]*name="story"[^>]*><\/textarea>/);
  });

  it('is not there for others, strangers, and those who may not read it', async () => {
    const id = await asked(cast.ben);
    const panel = await asked(cast.amina, { spaceId: 'hub-panel' });
    expect((await joan.get(`/discussion/${id}`)).html).not.toContain(`/discussion/${id}/clinic`);

    expect((await joan.get(`/discussion/${id}/clinic`)).status).toBe(403);
    expect((await joan.submit(`/discussion/${id}/clinic`, { ...WORDS, sessionId: session })).status).toBe(
      403,
    );
    expect((await joan.submit(`/discussion/${id}/clinic/wish`)).status).toBe(403);
    expect((await joan.get(`/discussion/${panel}/clinic`)).status).toBe(404);
    expect((await server.visitor().get(`/discussion/${id}/clinic`)).location).toMatch(/^\/sign-in/);
  });

  it('lets those who look after the space bring what was asked without a name', async () => {
    const id = await asked(cast.ben, { isAnonymous: true, title: 'A quiet one' });
    expect(text((await ben.get(`/discussion/${id}/clinic`)).html)).toContain('you asked without yours');
    await ben.submit(`/discussion/${id}/clinic/wish`);

    const queue = await amina.get('/discussion/queue');
    expect(text(queue.html)).toMatch(/Should go to a clinic .*A quiet one/);
    expect(queue.html).not.toContain('Ben Carter');
    expect(text((await amina.get(`/discussion/${id}/clinic`)).html)).toContain(
      'Whoever asked would like it to go to a clinic, without their name.',
    );
    const taken = await amina.submit(`/discussion/${id}/clinic`, { ...WORDS, sessionId: session });
    expect(taken.status).toBe(303);
    expect(text((await amina.get('/discussion/queue')).html)).not.toContain('A quiet one');
    for (const who of [joan, amina]) expect((await who.get(`/discussion/${id}`)).html).not.toContain('Ben');
  });

  it('costs as many statements for a conversation that went there as for one that did not', async () => {
    const [plain, taken] = [await asked(cast.ben), await asked(cast.ben)];
    await ben.submit(`/discussion/${taken}/clinic`, { ...WORDS, sessionId: session });
    for (const id of [plain, taken]) await joan.get(`/discussion/${id}`);

    const one = await statementsOf(server, () => joan.get(`/discussion/${plain}`));
    const other = await statementsOf(server, () => joan.get(`/discussion/${taken}`));

    expect(other).toBe(one);
  });
});

describe.each(ENGINES)('what a conversation hears of its case on %s', (engine) => {
  let server: Server;
  let way: CaseOnItsWay;

  beforeEach(async () => {
    server = await startServer(engine);
    way = await caseOnItsWay(server);
  });

  afterEach(() => server.close());

  const heard = async () => {
    const member = await server.signedIn(way.people.member);
    const { html } = await member.get(`/discussion/${way.thread}`);
    expect(html).not.toContain(MARK);
    expect(html).not.toContain(way.code);
    return /nhsuk-inset-text"><p>(.*?)<\/p>/
      .exec(html)?.[1]
      ?.replace(/ at .*?(?=, once|, and|\.|$)/, ' at X');
  };

  it('is where it stands, at every state, and nothing of what it says', async () => {
    const told: (readonly [string, string | undefined])[] = [];
    for (const [state, move] of way.steps) {
      await move();
      told.push([state, await heard()]);
    }

    const SOON = 'This will be asked at X, once a second person has read it.';
    const ASKED = 'This was asked at X. What the clinic has to say to everybody here is written here later.';
    expect(told).toEqual([
      ['draft', SOON],
      ['held', SOON],
      ['submitted', SOON],
      ['in review', SOON],
      ['accepted, before the day', 'This will be asked at X.'],
      ['accepted, on the day', 'This will be asked at X.'],
      ['presented', ASKED],
      ['recommended', ASKED],
      ['followed up', ASKED],
      ['closed', ASKED],
      ['erased', 'This was asked at X. What was said of it there is kept no longer.'],
    ]);
  });

  it('is what presenter and panel agree to say, and no name', async () => {
    for (const [state, move] of way.steps) {
      await move();
      if (state === 'recommended') break;
    }
    const reviewer = await server.signedIn(way.people.reviewer);
    const presenter = await server.signedIn(way.people.presenter);
    const registered = await server.signedIn(way.people.registered);
    const refused = await reviewer.submit(`/cases/${way.id}/answer`, { answer: 'Ring 01632 960 983' });
    expect(refused.status).toBe(422);
    await reviewer.submit(`/cases/${way.id}/answer`, { answer: 'Warmth helps.' });
    expect(text((await reviewer.get(`/cases/${way.id}`)).html)).toContain('It waits for somebody else');
    expect((await registered.get(`/cases/${way.id}`)).html).not.toContain('Warmth helps.');
    expect((await registered.submit(`/cases/${way.id}/answer/agreement`)).status).toBe(403);

    const { html } = await presenter.get(`/cases/${way.id}`);
    expect(text(html)).toContain('Rhys Reviewer wrote: Warmth helps.');
    const mark = /name="mark" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const late = await presenter.submit(`/cases/${way.id}/answer/agreement`, { mark: 'of other words' });
    expect([late.status, text(late.html).includes('written anew while you read it')]).toEqual([422, true]);
    await presenter.submit(`/cases/${way.id}/answer/agreement`, { mark });

    const member = await server.signedIn(way.people.member);
    const page = text((await member.get(`/discussion/${way.thread}`)).html);
    expect(page).toMatch(/2\. The clinic unread .*Warmth helps\./);
    expect(page).toContain('and the clinic has answered. Read its answer: post 2');
    expect(page).not.toContain('Rhys Reviewer');
    expect(text((await member.get('/discussion')).html)).toContain('Last: The clinic');

    await server.get(CaseLife).withdraw(personActor(way.people.presenter, 'member'), { id: way.id });
    expect(await heard()).toBe('This was asked at X. What was said of it there was withdrawn since.');
    expect(await server.get(CaseAnswers).of(way.id)).toBe(undefined);
  });

  it('is that it comes to nothing, where the case is withdrawn before the clinic', async () => {
    await server.get(CaseLife).withdraw(personActor(way.people.presenter, 'member'), { id: way.id });

    expect(await heard()).toBe('This will not be asked at X.');
    const presenter = await server.signedIn(way.people.presenter);
    expect((await presenter.get(`/discussion/${way.thread}`)).html).toContain(
      `href="/discussion/${way.thread}/clinic"`,
    );
  });
});
