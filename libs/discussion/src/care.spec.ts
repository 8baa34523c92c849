import { Reader, sql } from '#database';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import {
  Conversations,
  Marks,
  NamesAsked,
  PostChanges,
  PostQueries,
  PostReports,
  ReportQueries,
  ThreadCare,
  ThreadQueries,
  ThreadsSeen,
} from './index.js';

const FORBIDDEN = { kind: 'forbidden' };
const NOT_FOUND = { kind: 'not-found' };

describe.each(ENGINES)('looking after what was said on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let threadId: string;
  let asked: string;
  let answered: string;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  beforeEach(async () => {
    house.clock.advance(60 * 60_000);
    const talk = house.get(Conversations);
    const begun = await talk.begin(cast.ben.actor, {
      spaceId: 'everybody',
      title: 'Night pain',
      text: 'What now?',
    });
    threadId = begun.threadId;
    asked = begun.postId;
    answered = (await talk.reply(cast.joan.actor, { threadId, text: 'Ring the hub.' })).postId;
  });

  afterAll(() => house.close());

  const postsFor = (who: Member) => house.get(PostQueries).between(who.id, threadId, { from: 1, to: 20 });
  const thread = async () => (await house.get(ThreadsSeen).find(cast.joan.actor, threadId)).thread;

  it('changes what one wrote oneself, and keeps what it said before', async () => {
    const changes = house.get(PostChanges);
    await changes.edit(cast.ben.actor, asked, { text: 'What **now**?', version: 1 });

    expect((await postsFor(cast.joan))[0]).toMatchObject({
      html: '<p>What <strong>now</strong>?</p>\n',
      version: 2,
    });
    expect((await postsFor(cast.joan))[0]?.editedAt).not.toBe(null);
    const kept = await house
      .get(Reader)
      .rows(sql`select text as "text" from post_version where post_id = ${asked}`);
    expect(kept).toEqual([{ text: 'What now?' }]);
    await expect(changes.edit(cast.ben.actor, asked, { text: 'Late', version: 1 })).rejects.toMatchObject({
      code: 'stale',
    });
    await expect(changes.edit(cast.ben.actor, asked, { text: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(changes.edit(cast.ben.actor, asked, { text: '943 476 5919' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    for (const who of [cast.joan, cast.amina, cast.oli])
      await expect(changes.edit(who.actor, asked, { text: 'Mine' })).rejects.toMatchObject(FORBIDDEN);
    await expect(changes.edit(cast.sam.actor, asked, { text: 'x' })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });

  it('takes a post away so that its place stays and its words are gone, until a moderator brings it back', async () => {
    const changes = house.get(PostChanges);
    await expect(changes.remove(cast.ben.actor, answered)).rejects.toMatchObject(FORBIDDEN);
    await house.get(Marks).markAnswer(cast.ben.actor, answered, true);
    await changes.remove(cast.joan.actor, answered);

    expect((await postsFor(cast.ben))[1]).toMatchObject({ number: 2, text: '', html: '' });
    expect((await thread()).answerId).toBe(null);
    await expect(changes.restore(cast.joan.actor, answered)).rejects.toMatchObject(FORBIDDEN);
    await changes.restore(cast.amina.actor, answered);
    expect((await postsFor(cast.ben))[1]?.text).toBe('Ring the hub.');
    await changes.remove(cast.oli.actor, answered, 'Wrong thread');
    const deeds = await house.get(ReportQueries).deeds(['everybody']);
    expect(
      deeds
        .slice(0, 2)
        .map(({ act, who }) => [act, who])
        .sort(),
    ).toEqual([
      ['post-removed', 'Oli Fairweather'],
      ['post-restored', 'Amina Rahman'],
    ]);
  });

  it('marks the answer for whoever asked, and for moderators', async () => {
    const marks = house.get(Marks);
    await expect(marks.markAnswer(cast.joan.actor, answered, true)).rejects.toMatchObject(FORBIDDEN);
    await marks.markAnswer(cast.ben.actor, answered, true);
    expect(await thread()).toMatchObject({ answerId: answered, answerNumber: 2 });
    await marks.markAnswer(cast.amina.actor, answered, false);
    expect((await thread()).answerNumber).toBe(null);
  });

  it('endorses with name and role what others wrote: for experts', async () => {
    const marks = house.get(Marks);
    for (const who of [cast.ben, cast.joan])
      await expect(marks.endorse(who.actor, answered, true)).rejects.toMatchObject(FORBIDDEN);
    await marks.endorse(cast.amina.actor, answered, true);
    await marks.endorse(cast.amina.actor, answered, true);

    const standing = () => house.get(PostQueries).endorsements(threadId, { from: 1, to: 20 });
    expect(await standing()).toEqual([
      { postId: answered, personId: cast.amina.id, name: 'Amina Rahman', role: 'Consultant' },
    ]);
    await marks.endorse(cast.amina.actor, answered, false);
    expect(await standing()).toEqual([]);
  });

  it('is reported once by each, decided once, and its outcome told', async () => {
    const reports = house.get(PostReports);
    const queries = house.get(ReportQueries);
    const report = await reports.report(cast.ben.actor, answered, 'This is unkind');
    expect(await reports.report(cast.ben.actor, answered, 'Again')).toBe(report);
    await expect(reports.report(cast.joan.actor, answered, 'Mine')).rejects.toMatchObject(FORBIDDEN);
    await expect(reports.report(cast.ben.actor, answered, ' ')).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    });

    const decide = (who: Member) =>
      reports.decide(who.actor, { reportId: report, isRemoved: true, outcome: 'Thank you: it is gone.' });
    await expect(decide(cast.ben)).rejects.toMatchObject(FORBIDDEN);
    const both = await Promise.allSettled([decide(cast.amina), decide(cast.oli)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'decided' } });
    expect((await queries.of(cast.ben.id))[0]).toMatchObject({
      status: 'removed',
      outcome: 'Thank you: it is gone.',
    });
    expect((await postsFor(cast.ben))[1]?.removedAt).not.toBe(null);
    expect((await queries.open(['everybody'], cast.amina.id)).map(({ id }) => id)).not.toContain(report);
    expect(await queries.open([], cast.amina.id)).toEqual([]);
  });

  it('is not decided by whoever wrote it, with their name or without', async () => {
    const talk = house.get(Conversations);
    for (const isAnonymous of [false, true]) {
      const words = { spaceId: 'everybody', title: 'Mine', text: 'So I say.', isAnonymous };
      const { postId } = await talk.begin(cast.amina.actor, words);
      const reportId = await house.get(PostReports).report(cast.ben.actor, postId, 'This is unkind');
      const decide = (who: Member) =>
        house.get(PostReports).decide(who.actor, { reportId, isRemoved: false, outcome: 'It is fine.' });
      const isMineFor = async (who: Member) =>
        (await house.get(ReportQueries).open(['everybody'], who.id)).find(({ id }) => id === reportId)
          ?.isMine;

      expect([await isMineFor(cast.amina), await isMineFor(cast.oli)]).toEqual([true, false]);
      await expect(decide(cast.amina)).rejects.toMatchObject(FORBIDDEN);
      await decide(cast.oli);
    }
  });

  it('tells a name that is not shown to moderators who ask, and notes that they asked', async () => {
    const talk = house.get(Conversations);
    const words = { spaceId: 'everybody', title: 'Afraid', text: 'Is that normal?', isAnonymous: true };
    const { postId } = await talk.begin(cast.priya.actor, words);

    await expect(house.get(NamesAsked).ask(cast.ben.actor, postId)).rejects.toMatchObject(FORBIDDEN);
    expect(await house.get(NamesAsked).ask(cast.amina.actor, postId)).toBe('Priya Nair');
    await expect(house.get(NamesAsked).ask(cast.amina.actor, asked)).rejects.toMatchObject(NOT_FOUND);
    const [deed] = await house.get(ReportQueries).deeds(['everybody']);
    expect(deed).toMatchObject({ act: 'name-asked', who: 'Amina Rahman', details: '{"post":1}' });
  });

  it('closes, pins and moves a thread for those who look after it', async () => {
    const care = house.get(ThreadCare);
    const talk = house.get(Conversations);
    await expect(care.close(cast.ben.actor, threadId, true)).rejects.toMatchObject(FORBIDDEN);
    await care.close(cast.amina.actor, threadId, true);
    await expect(talk.reply(cast.ben.actor, { threadId, text: 'x' })).rejects.toMatchObject({
      code: 'thread-closed',
    });
    await expect(house.get(PostChanges).edit(cast.ben.actor, asked, { text: 'y' })).rejects.toMatchObject(
      FORBIDDEN,
    );
    expect((await talk.reply(cast.amina.actor, { threadId, text: 'To end with' })).number).toBe(3);
    await care.close(cast.amina.actor, threadId, false);
    expect((await talk.reply(cast.ben.actor, { threadId, text: 'x' })).number).toBe(4);

    await care.pin(cast.oli.actor, threadId, true);
    expect((await house.get(ThreadQueries).pinned(cast.joan.id, ['everybody'])).map(({ id }) => id)).toEqual([
      threadId,
    ]);
    await care.pin(cast.oli.actor, threadId, false);

    await expect(care.move(cast.amina.actor, { threadId, spaceId: 'nowhere' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await care.move(cast.amina.actor, { threadId, spaceId: 'hub-panel' });
    await expect(house.get(ThreadsSeen).find(cast.ben.actor, threadId)).rejects.toMatchObject(NOT_FOUND);
    await expect(house.get(PostChanges).edit(cast.ben.actor, asked, { text: 'y' })).rejects.toMatchObject(
      NOT_FOUND,
    );
  });
});
