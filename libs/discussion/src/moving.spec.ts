import { Reader, sql } from '#database';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import {
  Conversations,
  Drafts,
  Marks,
  NamesAsked,
  PostPlaceQueries,
  PostQueries,
  PostReports,
  Reading,
  ReportQueries,
  Spaces,
  ThreadCare,
  ThreadJoins,
  ThreadQueries,
  ThreadSplits,
  ThreadsSeen,
  type Split,
} from './index.js';

const FORBIDDEN = { kind: 'forbidden' };
const ALL = { from: 1, to: 100 };

describe.each(ENGINES)('moving posts between conversations on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let sleep: string;
  let pain: string;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  /** Sleep and pain are asked of in turns: sleep 1, pain 1, sleep 2, pain 2 (without a name), sleep 3. */
  beforeEach(async () => {
    house.clock.advance(60 * 60_000);
    sleep = await begin(cast.ben, 'Sleep', 'How do they sleep?');
    pain = await begin(cast.joan, 'Nights', 'And with pain?');
    await say(cast.amina, sleep, 'Warmth.');
    await say(cast.priya, pain, 'I fear that.', true);
    await say(cast.joan, sleep, 'Music.');
  });

  const begin = async (who: Member, title: string, text: string, spaceId = 'everybody') => {
    house.clock.advance(1000);
    return (await house.get(Conversations).begin(who.actor, { spaceId, title, text })).threadId;
  };
  const say = async (who: Member, threadId: string, text: string, isAnonymous = false) => {
    house.clock.advance(1000);
    return house.get(Conversations).reply(who.actor, { threadId, text, isAnonymous });
  };
  const seen = async (who: Member, id: string) => (await house.get(ThreadsSeen).find(who.actor, id)).thread;
  const said = async (id: string, who = cast.oli) =>
    (await house.get(PostQueries).between(who.id, id, ALL)).map(({ number, text }) => `${number} ${text}`);
  const postIn = async (id: string, number: number) => {
    const [post] = await house.get(PostQueries).between(cast.oli.id, id, { from: number, to: number });
    return post!;
  };
  const split = async (who: Member, wish: Partial<Split> = {}) => {
    const { version } = await seen(cast.oli, sleep);
    const usual = { threadId: sleep, title: 'What helps', spaceId: 'everybody', numbers: [2], version };
    return house.get(ThreadSplits).split(who.actor, { ...usual, ...wish });
  };
  const join = async (who: Member, threadId = pain, otherId = sleep) => {
    const [{ version }, other] = [await seen(cast.oli, threadId), await seen(cast.oli, otherId)];
    const versions = { version, otherVersion: other.version };
    return house.get(ThreadJoins).join(who.actor, { threadId, otherId, ...versions });
  };
  const takeApart = async (who: Member, id: string) =>
    house.get(ThreadJoins).takeApart(who.actor, id, (await seen(cast.oli, id)).version);
  const read = async (who: Member, id: string, upTo: number) =>
    house.get(Reading).noteRead(await house.get(ThreadsSeen).find(who.actor, id), upTo);

  it('takes chosen posts, or all from one on, out into a conversation of their own', async () => {
    const taken = await split(cast.amina, { numbers: [3, 2] });
    const rest = await begin(cast.ben, 'Feeding', 'What now?');
    for (const text of ['One', 'Two', 'Three']) await say(cast.joan, rest, text);
    const { version } = await seen(cast.oli, rest);
    const wish = { threadId: rest, numbers: [], from: 3, title: 'Two', spaceId: 'everybody', version };
    const second = await house.get(ThreadSplits).split(cast.amina.actor, wish);

    expect([await said(sleep), await said(taken)]).toEqual([
      ['1 How do they sleep?'],
      ['1 Warmth.', '2 Music.'],
    ]);
    expect([await said(rest), await said(second)]).toEqual([
      ['1 What now?', '2 One'],
      ['1 Two', '2 Three'],
    ]);
    expect(await seen(cast.ben, sleep)).toMatchObject({ posts: 1, lastNumber: 3, lastAuthor: 'Ben Carter' });
    expect(await seen(cast.ben, taken)).toMatchObject({ posts: 2, lastNumber: 2, splitFrom: sleep });
    expect(await house.get(PostPlaceQueries).movedFrom(sleep, ALL)).toMatchObject([
      { number: 2, nowThreadId: taken, nowNumber: 1, nowTitle: 'What helps' },
      { number: 3, nowThreadId: taken, nowNumber: 2 },
    ]);
    expect((await say(cast.ben, sleep, 'Still?')).number).toBe(4);
  });

  it('says what is wrong with a choice, and moves nothing', async () => {
    const invalid = (field: string) => ({ kind: 'invalid', fields: [expect.objectContaining({ field })] });

    await expect(split(cast.amina, { numbers: [1] })).rejects.toMatchObject(invalid('posts'));
    await expect(split(cast.amina, { numbers: [] })).rejects.toMatchObject(invalid('posts'));
    await expect(split(cast.amina, { from: 1, numbers: [] })).rejects.toMatchObject(invalid('from'));
    await expect(split(cast.amina, { from: 2 })).rejects.toMatchObject(invalid('from'));
    await expect(split(cast.amina, { title: ' ' })).rejects.toMatchObject(invalid('title'));
    await expect(split(cast.amina, { title: 'NHS number 943 476 5919' })).rejects.toMatchObject(
      invalid('title'),
    );
    await expect(split(cast.amina, { spaceId: 'nowhere' })).rejects.toMatchObject(invalid('space'));
    await expect(split(cast.amina, { numbers: [2, 9] })).rejects.toMatchObject({ code: 'thread-changed' });
    await expect(split(cast.amina, { numbers: [], from: 9 })).rejects.toMatchObject({
      code: 'thread-changed',
    });
    expect(await said(sleep)).toHaveLength(3);
  });

  it('is for those who look after both places, and the second of two is told', async () => {
    const { version } = await seen(cast.oli, sleep);
    const other = (await seen(cast.oli, pain)).version;
    const wish = { threadId: pain, otherId: sleep, version: other, otherVersion: version };
    await expect(split(cast.ben)).rejects.toMatchObject(FORBIDDEN);
    await expect(join(cast.ben)).rejects.toMatchObject(FORBIDDEN);
    await expect(house.get(ThreadJoins).join(cast.sam.actor, wish)).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    await split(cast.amina, { version });
    await expect(split(cast.oli, { version, numbers: [3] })).rejects.toMatchObject({
      code: 'thread-changed',
    });
    await expect(house.get(ThreadJoins).join(cast.oli.actor, wish)).rejects.toMatchObject({
      code: 'thread-changed',
    });
    const joined = await join(cast.oli);
    await expect(takeApart(cast.ben, joined)).rejects.toMatchObject(FORBIDDEN);
    const both = await Promise.allSettled([takeApart(cast.oli, joined), takeApart(cast.amina, joined)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('never shows to more people what was written for fewer', async () => {
    const panel = await begin(cast.amina, 'Among us', 'What do we say?', 'hub-panel');
    await say(cast.amina, panel, 'Nothing yet.');
    const { version } = await seen(cast.oli, panel);
    const out = { threadId: panel, spaceId: 'everybody', title: 'Out', numbers: [2], version };
    const forMore = { code: 'for-more-people' };

    await expect(house.get(ThreadSplits).split(cast.oli.actor, out)).rejects.toMatchObject(forMore);
    await expect(join(cast.oli, panel, sleep)).rejects.toMatchObject(forMore);
    const move = house.get(ThreadCare).move(cast.oli.actor, { threadId: panel, spaceId: 'everybody' });
    await expect(move).rejects.toMatchObject(forMore);

    const joined = await join(cast.oli, sleep, panel);
    await expect(house.get(ThreadsSeen).find(cast.joan.actor, sleep)).rejects.toMatchObject({
      code: 'joined-out-of-sight',
    });
    await expect(house.get(ThreadsSeen).find(cast.joan.actor, panel)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(takeApart(cast.oli, joined)).rejects.toMatchObject({ code: 'cannot-be-taken-apart' });
  });

  it('is never into a space that is closed', async () => {
    const about = { name: 'Old', about: 'Once', kind: 'open', seriesId: null, staffGroups: [] };
    const old = await house.get(Spaces).open(cast.oli.actor, about);
    const once = await begin(cast.ben, 'Once', 'Then?', old);
    await house.get(Spaces).close(cast.oli.actor, old, true);

    await expect(split(cast.oli, { spaceId: old })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(join(cast.oli, sleep, once)).rejects.toMatchObject({ code: 'space-closed' });
  });

  it('joins two by time under the title of one, and both old addresses lead there', async () => {
    const asked = (await postIn(pain, 1)).id;
    const answersId = (await postIn(pain, 2)).id;
    await house.get(Conversations).reply(cast.ben.actor, { threadId: pain, text: 'To that', answersId });
    const joined = await join(cast.amina);

    expect(await said(joined)).toEqual([
      ...['1 How do they sleep?', '2 And with pain?', '3 Warmth.', '4 I fear that.', '5 Music.', '6 To that'],
    ]);
    expect((await postIn(joined, 6)).answers).toBe(4);
    for (const id of [sleep, pain, joined])
      expect(await seen(cast.joan, id)).toMatchObject({ id: joined, title: 'Sleep', posts: 6 });
    expect((await postIn(joined, 2)).id).toBe(asked);
    expect(await house.get(PostPlaceQueries).movedFrom(pain, { from: 2, to: 2 })).toMatchObject([
      { number: 2, nowThreadId: joined, nowNumber: 4 },
    ]);
    expect((await say(cast.joan, pain, 'Late')).threadId).toBe(joined);
    const { items } = await house.get(ThreadQueries).list(cast.joan.id, ['everybody'], { limit: 200 });
    expect(items.map(({ id }) => id).filter((id) => [sleep, pain, joined].includes(id))).toEqual([joined]);
    const again = await join(cast.amina, joined, await begin(cast.ruth, 'Once more', 'Nights?'));
    expect((await seen(cast.joan, pain)).id).toBe(again);
  });

  it('keeps those without a name without one, whoever asked first, and tells moderators still', async () => {
    const nameless = (await postIn(pain, 2)).id;
    const joined = await join(cast.amina, sleep, pain);
    const posts = await house.get(PostQueries).between(cast.joan.id, joined, ALL);

    expect(posts.filter(({ id }) => id === nameless)).toMatchObject([
      { authorId: null, authorName: null, authorRole: null, isMine: false },
    ]);
    expect(await house.get(NamesAsked).ask(cast.amina.actor, nameless)).toBe('Priya Nair');
    const mine = await house.get(PostQueries).between(cast.priya.id, joined, ALL);
    expect(mine.filter(({ isMine }) => isMine).map(({ id }) => id)).toEqual([nameless]);
    const noted = await house.get(Reader).rows<{ n: number }>(sql`
      select count(*) as "n" from audit_entry where act like 'thread-%' and details like ${`%${cast.priya.id}%`}`);
    expect(noted).toEqual([{ n: 0 }]);
  });

  it('carries how far each read, who follows, what was muted, drafts, answers, reports and marks', async () => {
    await read(cast.tomos, sleep, 3);
    await read(cast.ruth, sleep, 1);
    await house.get(Reading).take(cast.ruth.actor, pain, 'following');
    await house.get(Reading).take(cast.joan.actor, sleep, 'muted');
    const warmth = (await postIn(sleep, 2)).id;
    await house.get(Marks).markAnswer(cast.ben.actor, warmth, true);
    await house.get(Marks).endorse(cast.oli.actor, warmth, true);
    const reportId = await house.get(PostReports).report(cast.joan.actor, warmth, 'Too warm');
    const draft = { spaceId: '', title: '', text: 'Mine' };
    for (const place of [sleep, pain]) await house.get(Drafts).keep(cast.ben.actor, place, draft);
    const joined = await join(cast.amina);

    // Tomos read all of one and none of the other, whose first is number 2.
    expect(await seen(cast.tomos, joined)).toMatchObject({ readNumber: 1, unread: 2, stance: 'none' });
    expect(await seen(cast.ruth, joined)).toMatchObject({
      readNumber: 1,
      firstUnread: 2,
      stance: 'following',
    });
    expect(await seen(cast.joan, joined)).toMatchObject({ stance: 'muted' });
    expect(await seen(cast.ben, joined)).toMatchObject({ answerId: warmth, answerNumber: 3 });
    expect(await house.get(PostQueries).endorsements(joined, ALL)).toMatchObject([{ postId: warmth }]);
    const open = await house.get(ReportQueries).open(['everybody'], cast.amina.id);
    expect(open.filter(({ id }) => id === reportId)).toMatchObject([{ threadId: joined, number: 3 }]);
    expect(await house.get(Drafts).of(cast.ben.actor, joined)).toMatchObject({ text: 'Mine\n\nMine' });
    await house.get(Drafts).keep(cast.ben.actor, pain, { ...draft, text: 'Later' });
    expect(await house.get(Drafts).of(cast.ben.actor, joined)).toMatchObject({ text: 'Later' });
  });

  it('takes two apart again: each post with its old number, and what came since in the one that goes on', async () => {
    await read(cast.ruth, pain, 1);
    const joined = await join(cast.amina);
    await say(cast.ruth, joined, 'Since then');
    await read(cast.ruth, joined, 6);
    await read(cast.tomos, joined, 2);
    const kept = await takeApart(cast.oli, joined);

    expect(kept).toBe(sleep);
    expect(await said(sleep)).toEqual(['1 How do they sleep?', '2 Warmth.', '3 Music.', '4 Since then']);
    expect(await said(pain)).toEqual(['1 And with pain?', '2 I fear that.']);
    expect((await seen(cast.joan, joined)).id).toBe(sleep);
    expect(await seen(cast.joan, pain)).toMatchObject({ id: pain, title: 'Nights', posts: 2 });
    expect(await seen(cast.ruth, pain)).toMatchObject({ unread: 0 });
    expect(await seen(cast.ruth, sleep)).toMatchObject({ unread: 0, stance: 'following' });
    expect(await seen(cast.tomos, sleep)).toMatchObject({ readNumber: 1, unread: 3 });
    expect(await house.get(PostPlaceQueries).movedFrom(joined, { from: 6, to: 6 })).toMatchObject([
      { nowThreadId: sleep, nowNumber: 4 },
    ]);
    expect(await house.get(PostPlaceQueries).movedFrom(pain, ALL)).toEqual([]);
    expect(await join(cast.amina)).not.toBe(joined);
  });

  it('cannot be taken apart once a post of it went elsewhere', async () => {
    const joined = await join(cast.amina);
    const { version } = await seen(cast.oli, joined);
    await split(cast.amina, { threadId: joined, numbers: [4], version });

    await expect(takeApart(cast.amina, joined)).rejects.toMatchObject({ code: 'cannot-be-taken-apart' });
    await expect(takeApart(cast.amina, await begin(cast.ben, 'x', 'y'))).rejects.toMatchObject({
      code: 'cannot-be-taken-apart',
    });
  });

  it('carries reading and the answer into what was taken out, and counts only what is there', async () => {
    await read(cast.tomos, sleep, 2);
    const music = (await postIn(sleep, 3)).id;
    await house.get(Marks).markAnswer(cast.ben.actor, music, true);
    const unread = async (who: Member) =>
      (await house.get(ThreadQueries).unread(who.id, ['everybody'], house.clock.now()))[0]?.unread ?? 0;
    const before = await unread(cast.tomos);
    const taken = await split(cast.amina, { numbers: [2, 3] });

    expect(await seen(cast.tomos, sleep)).toMatchObject({ unread: 0, firstUnread: null, answerId: null });
    expect(await seen(cast.tomos, taken)).toMatchObject({ readNumber: 1, unread: 1, answerId: music });
    expect(await unread(cast.tomos)).toBe(before);
    expect(await seen(cast.ben, taken)).toMatchObject({ stance: 'following' });
  });
});
