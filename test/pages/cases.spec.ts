import { FollowUpsByTheClock } from '#cases';
import { Reader, sql } from '#database';
import { Registrations, SessionLeaders } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { begunBy, filledBy } from '../support/case-forms.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const WEEK = 7 * 24 * 60 * 60 * 1000;

describe('bringing a case', () => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let amina: Visitor;
  let session: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    session = await publishedClinic(server, cast);
    const panel = { personId: cast.priya.id, role: 'panel' } as const;
    await server.get(SessionLeaders).name(cast.amina.actor, { id: session }, panel);
    await server.get(Registrations).register(cast.joan.actor, { sessionId: session, personId: cast.joan.id });
  });

  beforeEach(() => on('2026-11-23T12:00:00Z'));

  /** Sign-ins end by themselves after a while: whoever comes back signs in again. */
  async function on(moment: string | number): Promise<void> {
    server.clock.setTo(new Date(moment));
    ben = await server.signedIn(cast.ben.id);
    amina = await server.signedIn(cast.amina.id);
  }

  afterAll(() => server.close());

  const begun = (question?: string): Promise<string> => begunBy(ben, question);
  const filled = (story?: string): Promise<string> => filledBy(ben, session, story);

  async function sent(): Promise<string> {
    const id = await filled();
    await ben.submit(`/cases/${id}/submission`, { act: 'submit', promise: 'yes', checked: 'yes' });
    return id;
  }

  async function accepted(): Promise<string> {
    const id = await sent();
    await amina.submit(`/cases/${id}/acceptance`, { sessionId: session });
    return id;
  }

  it('asks first what the group should help with, and then one thing a page', async () => {
    const first = await ben.get('/cases/new');
    const none = await ben.submit('/cases/new', { question: ' ' });
    const next = await ben.follow('/cases/new', { question: 'How do we help him sleep?' });

    expect(first.html).toContain('What would you like the group to help with?');
    expect(first.html).toContain('not for urgent clinical advice');
    expect(none.status).toBe(422);
    expect(none.html).toContain('Enter what you would like the group to help with');
    expect(next.html).toContain('How old is the child or young person?');
    expect(next.html).toContain('question 2 of 9');
  });

  it('is gone on with at another computer, and checked on one page', async () => {
    const id = await filled();
    const elsewhere = await server.signedIn(cast.ben.id);

    const list = await elsewhere.get('/cases');
    const check = await elsewhere.get(`/cases/${id}/check`);

    expect(list.html).toContain(`/cases/${id}/check`);
    expect(wordsOf(check.html)).toContain('Age 5 to 9 years');
    expect(check.html).toContain('He cries at night.');
    expect(wordsOf(check.html)).toContain('About 4 weeks before the session');
  });

  it('points out what looks like an identifier once it is saved, and does not let it through', async () => {
    const id = await filled('His number is NHS 943 476 5919.');
    const looked = await ben.follow(`/cases/${id}/write/part-story`, {
      answer: 'His number is NHS 943 476 5919.',
    });
    const refused = await ben.submit(`/cases/${id}/submission`, {
      act: 'submit',
      promise: 'yes',
      checked: 'yes',
    });

    expect(looked.html).toContain('looks like an NHS number');
    expect(looked.html).toContain('It is saved as you wrote it');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#story"');
    expect(refused.html).toContain('Ask a reviewer to look first');
  });

  it('asks for the promise, and to look at what may be one', async () => {
    const id = await filled('Mrs Thomson rang on Tuesday.');
    const bare = await ben.submit(`/cases/${id}/submission`, { act: 'submit' });
    const unchecked = await ben.submit(`/cases/${id}/submission`, { act: 'submit', promise: 'yes' });
    const done = await ben.submit(`/cases/${id}/submission`, {
      act: 'submit',
      promise: 'yes',
      checked: 'yes',
    });

    expect([bare.status, unchecked.status, done.status]).toEqual([422, 422, 303]);
    expect(bare.html).toContain('Tick that you promise this');
    expect(unchecked.html).toContain('Look at each of these, then tick that you have');
  });

  it('says by name what is missing', async () => {
    const id = await begun();
    const { html, status } = await ben.submit(`/cases/${id}/submission`, { act: 'submit', promise: 'yes' });

    expect(status).toBe(422);
    expect(html).toContain('Age: Choose how old the child is');
    expect(html).toContain('href="#ageBand"');
  });

  it('goes to a reviewer first where it is not what it looks like, and on with their reason', async () => {
    const id = await filled('The pump says 943 476 5919 NHS on its back. Mrs Thomson rang.');
    await ben.submit(`/cases/${id}/submission`, { act: 'hold', promise: 'yes', checked: 'yes' });
    const held = await amina.get(`/cases/${id}`);
    const silent = await amina.submit(`/cases/${id}/release`, { reason: '' });
    await amina.submit(`/cases/${id}/release`, { reason: 'It is the serial number of the pump.' });
    const released = await ben.get(`/cases/${id}`);

    expect(held.html).toContain('Let it be');
    expect(wordsOf(held.html)).toMatch(/What the check points out “943 476 5919” .*“Mrs Thomson” /);
    expect(silent.status).toBe(422);
    expect(wordsOf(released.html)).toContain('It waits for a reviewer');
    expect(released.html).toContain('It is the serial number of the pump.');
  });

  it('is reviewed with a question and an answer, which the panel never reads', async () => {
    const id = await sent();
    await amina.submit(`/cases/${id}/review`);
    await amina.submit(`/cases/${id}/questions`, { words: 'Does he sleep by day?' });
    const asked = await ben.get(`/cases/${id}`);
    const home = await ben.get('/');
    await ben.submit(`/cases/${id}/replies`, { words: 'For an hour.' });
    await amina.submit(`/cases/${id}/acceptance`, { sessionId: session });
    const priya = await (await server.signedIn(cast.priya.id)).get(`/cases/${id}`);

    expect(asked.html).toContain('Does he sleep by day?');
    expect(asked.html).toContain('The reviewer asks you something');
    expect(home.html).toContain('The reviewer asks you something');
    expect(priya.html).toContain('He cries at night.');
    expect(priya.html).not.toContain('Does he sleep by day?');
  });

  it('tells its presenter who looked, and why they may', async () => {
    const id = await accepted();
    await (await server.signedIn(cast.priya.id)).get(`/cases/${id}`);
    const views = await ben.get(`/cases/${id}/views`);
    const others = await amina.get(`/cases/${id}/views`);

    expect(wordsOf(views.html)).toContain('Priya Nair, Staff nurse');
    expect(views.html).toContain('On the panel');
    expect(others.status).toBe(403);
  });

  it('is presented, recommended upon, agreed, given, and asked about after 4 and 12 weeks', async () => {
    const id = await accepted();
    await on('2026-11-30T14:00:00Z');
    const priya = await server.signedIn(cast.priya.id);
    await amina.submit(`/cases/${id}/presentation`);
    await amina.submit(`/cases/${id}/recommendations`, {
      advice: 'Try a warm bath before bed.',
      ownerId: cast.ben.id,
    });
    const early = await ben.get(`/cases/${id}`);
    const unagreed = await amina.submit(`/cases/${id}/recommendations/issue`);
    const [one] = await server
      .get(Reader)
      .rows<{ id: string }>(sql`select id as "id" from case_recommendation where case_id = ${id}`);
    await priya.submit(`/cases/${id}/recommendations/${one!.id}/agreement`);
    await amina.submit(`/cases/${id}/recommendations/issue`);
    const given = await ben.get(`/cases/${id}`);
    const pdf = await ben.download(`/cases/${id}/recommendations.pdf`);
    await on(+new Date('2026-11-30T14:00:00Z') + 4 * WEEK);
    const asked = await server.get(FollowUpsByTheClock).askDue();
    const again = await server.get(FollowUpsByTheClock).askDue();
    const form = await ben.get(`/cases/${id}/follow-up`);
    const bare = await ben.submit(`/cases/${id}/follow-up`, { [`outcome-${one!.id}`]: 'partly' });
    const told = await ben.follow(`/cases/${id}/follow-up`, {
      ...{ [`outcome-${one!.id}`]: 'partly', [`why-${one!.id}`]: 'The bath is too small.' },
      happened: 'He sleeps for five hours now.',
    });

    expect(early.html).not.toContain('warm bath');
    expect(unagreed.status).toBe(422);
    expect(unagreed.html).toContain('needs the agreement of the panel');
    expect(given.html).toContain('Try a warm bath before bed.');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect([asked, again]).toEqual([1, 0]);
    expect(form.html).toContain('Try a warm bath before bed.');
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('Say why, in a few words');
    expect(told.html).toContain('We did part of it');
    const reader = await server.signedIn(cast.priya.id);
    expect((await reader.get(`/cases/${id}`)).html).toContain('He sleeps for five hours now.');
  });

  it('is withdrawn by its presenter at any time, and nothing of it is left', async () => {
    const id = await accepted();
    await ben.get(`/cases/${id}/withdrawal`);
    const done = await ben.follow(`/cases/${id}/withdrawal`);
    const rows = await server.get(Reader).rows(sql`select * from case_text where case_id = ${id}`);

    expect(done.html).toContain('What the case said is erased.');
    expect(rows).toEqual([]);
    expect((await amina.get(`/cases/${id}`)).status).toBe(404);
    expect((await ben.get(`/cases/${id}`)).status).toBe(200);
  });

  it('teaches the network in words of its own, once a second person has read them', async () => {
    const id = await accepted();
    await on('2026-11-30T14:00:00Z');
    await amina.submit(`/cases/${id}/presentation`);
    const copied = await amina.submit(`/cases/${id}/lessons`, {
      lesson: 'He cries at night. Nobody knows why.',
    });
    const named = await amina.submit(`/cases/${id}/lessons`, { lesson: 'Mr Jones was right about warmth.' });
    await amina.submit(`/cases/${id}/lessons`, {
      lesson: 'A quiet hour before bed comes before any medicine.',
    });
    const alone = await ben.get('/cases/learning');
    const oli = await server.signedIn(cast.oli.id);
    const waiting = await oli.get('/cases/learning');
    const [mine, theirs] = [await amina.get('/'), await oli.get('/')].map(({ html }) => wordsOf(html));
    expect((await amina.get('/cases/learning')).html).not.toContain('Share it with everybody');
    const lesson = /learning\/([a-z0-9]+)\/sharing/.exec(waiting.html)?.[1] ?? '';
    const own = await amina.submit(`/cases/learning/${lesson}/sharing`);
    await oli.submit(`/cases/learning/${lesson}/sharing`);

    expect([copied.status, named.status, own.status]).toEqual([422, 422, 409]);
    expect(alone.html).not.toContain('A quiet hour');
    expect(theirs).toContain('What cases taught us 1 sentence waits for a second person to read');
    expect(mine).not.toContain('What cases taught us');
    expect((await ben.get('/cases/learning')).html).toContain('A quiet hour before bed');
  });

  it('stands on the page of its session and in its room, for those who may read it', async () => {
    const id = await accepted();
    const before = await (await server.signedIn(cast.joan.id)).get(`/sessions/${session}`);
    const panel = await (await server.signedIn(cast.priya.id)).get(`/sessions/${session}`);
    await on('2026-11-30T12:20:00Z');
    const joan = await server.signedIn(cast.joan.id);
    const [page, room] = [
      await joan.get(`/sessions/${session}`),
      await joan.get(`/sessions/${session}/live`),
    ];
    const tomos = await (await server.signedIn(cast.tomos.id)).get(`/sessions/${session}`);
    const stranger = await server.visitor().get(`/sessions/${session}`);

    const link = `/cases/${id}`;
    expect([before, panel, page, tomos, stranger].map(({ html }) => html.includes(link))).toEqual([
      ...[false, true, true, false, false],
    ]);
    expect([room.status, room.html.includes(link)]).toEqual([200, true]);
  });

  it('takes over what was called a recommendation in the room', async () => {
    const id = await accepted();
    await on('2026-11-30T12:40:00Z');
    await amina.submit(`/sessions/${session}/live/presence`);
    await amina.submit(`/sessions/${session}/live/recommendations`, { text: 'Ring the hospice on Monday.' });
    await amina.submit(`/cases/${id}/presentation`);
    const offered = await amina.get(`/cases/${id}`);
    const taken = await amina.follow(`/cases/${id}/recommendations`, {
      advice: 'Ring the hospice on Monday.',
    });

    expect(offered.html).toContain('Said in the room');
    expect(wordsOf(taken.html)).toContain(
      'Ring the hospice on Monday. Ben Carter, Community nurse sees to it.',
    );
    expect(taken.html).not.toContain('Said in the room');
  });

  it('is nobody’s business who may not see it', async () => {
    const id = await accepted();
    for (const who of [cast.tomos.id, cast.joan.id]) {
      const visitor = await server.signedIn(who);
      for (const path of ['', '/views', '/check', '/write/age', '/follow-up', '/recommendations.pdf'])
        expect([path, (await visitor.get(`/cases/${id}${path}`)).status]).toEqual([path, 404]);
      expect((await visitor.submit(`/cases/${id}/withdrawal`)).status).toBe(404);
      expect((await visitor.submit(`/cases/${id}/acceptance`, { sessionId: session })).status).toBe(404);
    }
    const stranger = await server.visitor().get(`/cases/${id}`);

    expect([stranger.status, stranger.location]).toEqual([303, expect.stringContaining('/sign-in')]);
  });
});
