import { CaseAnswers, CaseLife, CasesByTheClock, CaseTexts, CaseViews } from '#cases';
import { Reader, sql, Transactions } from '#database';
import { Conversations, PostQueries, ThreadQueries } from '#discussion';
import { personActor } from '#kernel';
import { caseOnItsWay, type CaseOnItsWay } from '../../../test/support/case-on-its-way.js';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic } from '../../../test/support/programme.js';
import { wayToClinic } from './domain/who-takes-it.js';
import { ClinicAnswers, ClinicQuestionQueries, ClinicQuestions } from './index.js';

const NOT_FOUND = { kind: 'not-found' };
const FORBIDDEN = { kind: 'forbidden' };

describe('who takes a conversation to a clinic', () => {
  it.each([
    ['whoever asked', { isMine: true, isAnonymous: false, isModerator: false }, 'take'],
    ['a moderator, for another', { isMine: false, isAnonymous: false, isModerator: true }, 'take'],
    [
      'a moderator, for somebody without a name',
      { isMine: false, isAnonymous: true, isModerator: true },
      'take',
    ],
    ['not whoever asked without a name', { isMine: true, isAnonymous: true, isModerator: false }, 'wish'],
    ['nor where they are a moderator', { isMine: true, isAnonymous: true, isModerator: true }, 'wish'],
    ['nobody else', { isMine: false, isAnonymous: false, isModerator: false }, 'none'],
  ] as const)('is %s', (_who, asker, way) => {
    expect(wayToClinic(asker)).toBe(way);
  });
});

describe.each(ENGINES)('a conversation that goes to a clinic on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let session: string;
  let clinics: ClinicQuestions;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    session = await publishedClinic(house, cast);
    clinics = house.get(ClinicQuestions);
  });

  afterAll(() => house.close());

  const asked = async (who: Member, wish: object = {}) =>
    (
      await house
        .get(Conversations)
        .begin(who.actor, { spaceId: 'everybody', title: 'Night pain', text: 'What do you do?', ...wish })
    ).threadId;
  const take = (who: Member, threadId: string, wish: object = {}) =>
    clinics.take(who.actor, {
      ...{ threadId, sessionId: session, question: 'What helps at night?', story: 'She wakes.' },
      ...{ hasLooked: false, ...wish },
    });
  const standing = (threadId: string) => house.get(ClinicQuestionQueries).ofThread(threadId);

  it('begins a draft with what its asker left in it, and nothing of the posts', async () => {
    const threadId = await asked(cast.ben);

    const id = await take(cast.ben, threadId);

    const { row } = await house.get(CaseViews).open(cast.ben.actor, id);
    expect(row).toMatchObject({ status: 'draft', presenterId: cast.ben.id, sessionId: session });
    expect(await house.get(CaseTexts).of(id)).toMatchObject({
      question: 'What helps at night?',
      parts: { story: 'She wakes.' },
    });
    expect(JSON.stringify(await house.get(CaseTexts).of(id))).not.toContain('What do you do?');
    expect(await standing(threadId)).toMatchObject({ caseId: id, status: 'draft', postNumber: null });
  });

  it('goes once, until that came to nothing', async () => {
    const threadId = await asked(cast.ben);
    const both = await Promise.allSettled([take(cast.ben, threadId), take(cast.amina, threadId)]);
    const [begun] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    const { presenterId } = (await standing(threadId))!;
    await house.get(CaseLife).withdraw(personActor(presenterId, 'educator'), { id: begun! });

    expect(await standing(threadId)).toMatchObject({ status: 'withdrawn' });
    await expect(take(cast.amina, threadId)).resolves.toEqual(expect.any(String));
  });

  it('is refused to others, and to all who may not read it', async () => {
    const threadId = await asked(cast.ben);
    const panel = await asked(cast.amina, { spaceId: 'hub-panel' });

    await expect(take(cast.joan, threadId)).rejects.toMatchObject(FORBIDDEN);
    await expect(take(cast.joan, panel)).rejects.toMatchObject(NOT_FOUND);
    await expect(clinics.wish(cast.joan.actor, threadId)).rejects.toMatchObject(FORBIDDEN);
    expect(await standing(threadId)).toBe(undefined);
  });

  it('is refused with what may say who the child is, and to no clinic', async () => {
    const threadId = await asked(cast.ben);
    const refused = (wish: object, ...fields: string[]) =>
      expect(take(cast.ben, threadId, wish)).rejects.toMatchObject({
        fields: fields.map((field) => ({ field })),
      });

    await refused({ story: 'NHS number 943 476 5919' }, 'story');
    await refused({ question: ' ' }, 'question');
    await refused({ question: 'x'.repeat(501), story: 'y'.repeat(5001) }, 'question', 'story');
    await refused({ sessionId: 'nowhere' }, 'sessionId');
    expect(await standing(threadId)).toBe(undefined);
  });

  it('lets a moderator bring what was asked without a name, and nowhere says who asked', async () => {
    const threadId = await asked(cast.ben, { isAnonymous: true });
    await expect(take(cast.ben, threadId)).rejects.toMatchObject(FORBIDDEN);

    await clinics.wish(cast.ben.actor, threadId);
    const wishes = await house.get(ClinicQuestionQueries).wishes(['everybody']);
    expect(wishes.map(({ threadId: id }) => id)).toEqual([threadId]);
    expect(await house.get(ClinicQuestionQueries).wishes(['hub-panel'])).toEqual([]);
    const kept = [
      await house.get(Reader).rows(sql`select * from clinic_wish`),
      await house.get(Reader).rows(sql`select * from audit_entry where subject_id = ${threadId}`),
    ];
    expect(JSON.stringify(kept)).not.toContain(cast.ben.id);

    await take(cast.amina, threadId);
    expect(await standing(threadId)).toMatchObject({ presenterId: cast.amina.id });
    expect(await house.get(ClinicQuestionQueries).isWished(threadId)).toBe(false);
  });
});

describe.each(ENGINES)('what a clinic says back on %s', (engine) => {
  let house: House;
  let way: CaseOnItsWay;

  beforeEach(async () => {
    house = await openHouse(engine);
    way = await caseOnItsWay(house);
  });

  afterEach(() => house.close());

  const goTo = async (state: string) => {
    for (const [name, move] of way.steps) {
      await move();
      if (name === state) return;
    }
  };
  const presenter = () => personActor(way.people.presenter, 'member');
  const reviewer = () => personActor(way.people.reviewer, 'educator');
  const write = (actor = reviewer(), words = 'Warmth helps, and so does company.') =>
    house.get(CaseAnswers).write(actor, { id: way.id }, words);
  const markNow = async () => (await house.get(CaseAnswers).of(way.id))?.mark ?? '';
  const agree = async (actor = presenter(), mark?: string) =>
    house.get(ClinicAnswers).agree(actor, way.id, mark ?? (await markNow()));
  const nowSays = (tried: string) =>
    house.get(Transactions).run(async (tables) => {
      await tables.update('CaseStory', { caseId: way.id }, { content: { tried } });
    });
  const posts = () => house.get(PostQueries).between(way.people.member, way.thread, { from: 1, to: 20 });

  it('is one post that no person signs, once presenter and panel agree', async () => {
    await goTo('recommended');
    await write();
    await expect(agree(reviewer())).rejects.toMatchObject({ code: 'second-person' });
    expect(await posts()).toHaveLength(1);

    await agree();

    const [, back] = await posts();
    expect(back).toMatchObject({
      ...{ number: 2, authorId: null, authorName: 'The clinic', authorRole: null, isMine: false },
      text: 'Warmth helps, and so does company.',
    });
    expect(await house.get(ClinicQuestionQueries).ofThread(way.thread)).toMatchObject({ postNumber: 2 });
    expect((await house.get(ThreadQueries).byId(way.people.member, way.thread))?.lastAuthor).toBe(
      'The clinic',
    );
    await expect(agree()).rejects.toMatchObject({ code: 'no-answer' });
  });

  it('is free of what the case says, and of what may say who the child is, also when it is agreed', async () => {
    await goTo('recommended');
    const refused = (words: string) =>
      expect(write(reviewer(), words)).rejects.toMatchObject({ fields: [{ field: 'answer' }] });

    await nowSays('We put a lamp beside the bed for the whole night.');
    await refused('Try this: put a lamp beside the bed for the night');
    await refused('Ring 01632 960 983 and ask');
    await refused('x'.repeat(2001));
    await refused(' ');
    expect((await house.get(CaseAnswers).of(way.id))?.words).toBe('Keep a zebrafish warm.');
  });

  it('is for presenter and panel alone, and not before they recommended', async () => {
    await goTo('presented');
    await expect(write()).rejects.toMatchObject({ code: 'not-now' });
    await way.steps.find(([name]) => name === 'recommended')![1]();

    for (const [who, level] of [
      [way.people.registered, 'member'],
      [way.people.member, 'member'],
      [way.people.coordinator, 'coordinator'],
    ] as const) {
      await expect(write(personActor(who, level))).rejects.toMatchObject({
        kind: who === way.people.registered ? 'forbidden' : 'not-found',
      });
      await expect(agree(personActor(who, level))).rejects.toBeDefined();
    }
    expect(await posts()).toHaveLength(1);
  });

  it('stays as it was agreed when the case is withdrawn; what waited goes with it', async () => {
    await goTo('recommended');
    await write();
    await agree();
    await write(presenter(), 'One more thing.');

    await house.get(CaseLife).withdraw(presenter(), { id: way.id });

    expect(await posts()).toHaveLength(2);
    expect(await house.get(CaseAnswers).of(way.id)).toBe(undefined);
    await expect(write()).rejects.toMatchObject(NOT_FOUND);
  });

  it('is not said of a case whose story is erased', async () => {
    await goTo('erased');

    expect(await house.get(CaseAnswers).of(way.id)).toBe(undefined);
    await expect(write()).rejects.toMatchObject({ code: 'not-now' });
    expect(await house.get(CasesByTheClock).eraseDue()).toBe(0);
  });

  it('is posted as it was read by who agrees, and not as it was written anew meanwhile', async () => {
    await goTo('recommended');
    await write();
    const read = await markNow();
    await write(reviewer(), 'Something that nobody else has read.');

    await expect(agree(presenter(), read)).rejects.toMatchObject({ code: 'answer-changed' });
    expect(await posts()).toHaveLength(1);
    await agree();
    expect((await posts())[1]?.text).toBe('Something that nobody else has read.');
  });

  it('is checked once more when it is agreed, as the case may have been changed since', async () => {
    await goTo('recommended');
    await write(reviewer(), 'A lamp beside the bed for the whole night helps');
    await nowSays('We put a lamp beside the bed for the whole night.');

    await expect(agree()).rejects.toMatchObject({ fields: [{ field: 'answer' }] });
  });
});
