import { Reader, sql, Transactions } from '#database';
import { Erasures, People } from '#people';
import { personActor, SYSTEM } from '#kernel';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { statementsOf } from '../../../test/support/statements.js';
import {
  Conversations,
  PostChanges,
  Drafts,
  PostQueries,
  Reading,
  SpaceQueries,
  ThreadQueries,
  ThreadsSeen,
} from './index.js';
import { Space } from './tables/index.js';

describe.each(ENGINES)('conversations on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let talk: Conversations;
  let seen: ThreadsSeen;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    talk = house.get(Conversations);
    seen = house.get(ThreadsSeen);
  });

  afterAll(() => house.close());

  const begin = (who = cast.ben, wish: object = {}) =>
    talk.begin(who.actor, { spaceId: 'everybody', title: 'Night pain', text: 'What do you do?', ...wish });
  const postsOf = (who: Cast['ben'], threadId: string) =>
    house.get(PostQueries).between(who.id, threadId, { from: 1, to: 20 });

  it('are read by everybody who may be in the space, each post with its author, number and what it answers', async () => {
    const { threadId, postId } = await begin();
    await talk.reply(cast.amina.actor, { threadId, text: 'Ring **us**.', answersId: postId });

    const posts = await postsOf(cast.joan, threadId);

    expect(
      posts.map(({ number, authorName, authorRole, answers, html }) => [
        number,
        authorName,
        authorRole,
        answers,
        html,
      ]),
    ).toEqual([
      [1, 'Ben Carter', 'Community nurse', null, '<p>What do you do?</p>\n'],
      [2, 'Amina Rahman', 'Consultant', 1, '<p>Ring <strong>us</strong>.</p>\n'],
    ]);
    expect((await seen.find(cast.joan.actor, threadId)).thread).toMatchObject({
      posts: 2,
      lastNumber: 2,
      lastAuthor: 'Amina Rahman',
    });
  });

  it('take the same form once, also where it comes twice at the same moment', async () => {
    const token = '01'.repeat(13);
    const [first, again] = await Promise.all([begin(cast.ben, { token }), begin(cast.ben, { token })]);
    const others = await begin(cast.joan, { token });

    expect(again).toEqual(first);
    expect(others.threadId).not.toBe(first.threadId);
    expect(await house.get(Reader).rows(sql`select id from thread_post where token = ${token}`)).toHaveLength(
      1,
    );
  });

  it('give each of two replies at once a number of its own', async () => {
    const { threadId } = await begin();
    const replies = await Promise.all(
      [cast.amina, cast.joan, cast.priya].map((who) => talk.reply(who.actor, { threadId, text: 'Yes' })),
    );

    expect(replies.map(({ number }) => number).sort()).toEqual([2, 3, 4]);
  });

  it('keep a name from all who asked not to show it, and tell the person themself that it is theirs', async () => {
    const { threadId } = await begin(cast.ben, { isAnonymous: true });

    const [others] = await postsOf(cast.oli, threadId);
    const [own] = await postsOf(cast.ben, threadId);

    expect(others).toMatchObject({
      authorId: null,
      authorName: null,
      authorRole: null,
      authorWorkplace: null,
      isMine: false,
    });
    expect(own).toMatchObject({ authorName: null, isMine: true });
  });

  it('are not begun, answered or changed with the name of who asks not to be named', async () => {
    const signed = { text: 'Is this usual?\n\nThanks, Ben', isAnonymous: true };
    const refused = {
      fields: [{ field: 'body', message: expect.stringContaining('Your own name') as string }],
    };
    await expect(begin(cast.ben, signed)).rejects.toMatchObject(refused);
    const { threadId, postId } = await begin(cast.ben, { ...signed, text: 'Is this usual?' });
    await expect(talk.reply(cast.ben.actor, { threadId, ...signed })).rejects.toMatchObject(refused);
    const change = { text: 'I am Ben Carter of Calder Vale', hasLooked: true };
    await expect(house.get(PostChanges).edit(cast.ben.actor, postId, change)).rejects.toMatchObject(refused);
    await begin(cast.ben, { text: signed.text, hasLooked: true });
    await begin(cast.amina, { ...signed, text: 'I asked @Ben Carter, who knew no more', hasLooked: true });
  });

  it('refuse what says nothing, is too long, or goes where its writer is not let in', async () => {
    const { threadId } = await begin();

    await expect(begin(cast.ben, { title: ' ', text: ' ' })).rejects.toMatchObject({
      fields: [{ field: 'title' }, { field: 'body' }],
    });
    await expect(talk.reply(cast.ben.actor, { threadId, text: 'x'.repeat(20_001) })).rejects.toMatchObject({
      fields: [{ message: 'Keep it to 20,000 letters or fewer: you have 1 too many' }],
    });
    await expect(begin(cast.ben, { spaceId: 'hub-panel' })).rejects.toMatchObject({
      fields: [{ field: 'space' }],
    });
    await expect(begin(cast.sam as never)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(talk.reply(cast.sam.actor, { threadId, text: 'x' })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    await expect(talk.reply(cast.ben.actor, { threadId: 'none', text: 'x' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('are nowhere for those who are not let into their space', async () => {
    const { threadId } = await begin(cast.amina, { spaceId: 'hub-panel', title: 'Among ourselves' });
    const spaces = await house.get(SpaceQueries).seenBy(cast.ben.actor);
    const ids = spaces.map(({ id }) => id);

    expect(ids).not.toContain('hub-panel');
    await expect(seen.find(cast.ben.actor, threadId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(talk.reply(cast.ben.actor, { threadId, text: 'x' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(house.get(Reading).take(cast.ben.actor, threadId, 'following')).rejects.toMatchObject({
      kind: 'not-found',
    });
    const list = await house.get(ThreadQueries).list(cast.ben.id, ids, { limit: 200 });
    expect(list.items.map(({ title }) => title)).not.toContain('Among ourselves');
    expect((await seen.find(cast.oli.actor, threadId)).space.isModerator).toBe(true);
    expect((await seen.find(cast.amina.actor, threadId)).thread.title).toBe('Among ourselves');
  });

  it('tell who of some people may be told of a space', async () => {
    const all = [cast.ben, cast.amina, cast.oli, cast.joan].map(({ id }) => id);

    expect(await house.get(SpaceQueries).seers('hub-panel', all)).toEqual(
      [cast.amina.id, cast.oli.id].sort(),
    );
    expect(await house.get(SpaceQueries).seers('everybody', all)).toEqual([...all].sort());
    expect(await house.get(SpaceQueries).seers('everybody', [])).toEqual([]);
  });

  it('count as unread what was written since somebody read, and not what they muted or what is long ago', async () => {
    const unread = async (at = house.clock.now()) => {
      const counts = await house.get(ThreadQueries).unread(cast.tomos.id, ['everybody'], at);
      return counts[0]?.unread ?? 0;
    };
    const before = await unread();
    const { threadId } = await begin();
    await talk.reply(cast.amina.actor, { threadId, text: 'One' });
    const reading = house.get(Reading);

    expect(await unread()).toBe(before + 1);
    await reading.noteRead(await seen.find(cast.tomos.actor, threadId), 20);
    expect(await unread()).toBe(before);
    expect((await seen.find(cast.tomos.actor, threadId)).thread.readNumber).toBe(2);
    await talk.reply(cast.joan.actor, { threadId, text: 'Two' });
    expect(await unread()).toBe(before + 1);
    await reading.take(cast.tomos.actor, threadId, 'muted');
    expect(await unread()).toBe(before);
    expect(await unread(new Date(+house.clock.now() + 31 * 24 * 3600_000))).toBe(0);
  });

  it('keep a draft for each thread, seen by its writer, until it is posted', async () => {
    const drafts = house.get(Drafts);
    const { threadId } = await begin();
    const draft = { spaceId: '', title: '', text: 'Half a thou', isAnonymous: true, answersId: null };
    await drafts.keep(cast.joan.actor, threadId, draft);

    expect(await drafts.of(cast.joan.actor, threadId)).toEqual(draft);
    expect((await drafts.of(cast.ben.actor, threadId)).text).toBe('');
    await drafts.keep(cast.joan.actor, threadId, { ...draft, text: `${'x'.repeat(39_999)}😀😀` });
    expect((await drafts.of(cast.joan.actor, threadId)).text).toBe('x'.repeat(39_999));
    await talk.reply(cast.joan.actor, { threadId, text: 'Half a thought' });
    expect((await drafts.of(cast.joan.actor, threadId)).text).toBe('');
  });

  it('ask as many statements for a thread of one post as for one of twenty, and for a list', async () => {
    const { threadId } = await begin();
    const read = async () => {
      await seen.find(cast.joan.actor, threadId);
      await postsOf(cast.joan, threadId);
      await house.get(ThreadQueries).list(cast.joan.id, ['everybody'], { limit: 20 });
    };
    const one = await statementsOf(house, read);
    for (let n = 0; n < 19; n++) {
      house.clock.advance(60_000);
      await talk.reply(cast.amina.actor, { threadId, text: `Answer ${n}` });
    }

    expect(await statementsOf(house, read)).toBe(one);
    expect(await postsOf(cast.joan, threadId)).toHaveLength(20);
  });

  it('are refused to who writes without a pause, named or not, and welcome again a little later', async () => {
    const { threadId } = await begin(cast.ruth);
    const reply = (isAnonymous = false) =>
      talk.reply(cast.ruth.actor, { threadId, text: 'And', isAnonymous });
    for (let n = 0; n < 19; n++) await reply(n % 2 === 0);

    await expect(reply()).rejects.toMatchObject({ kind: 'too-many' });
    house.clock.advance(10 * 60_000);
    expect((await reply()).number).toBe(21);
  });

  it('are not taken with what surely tells who a patient is, and only after a look with what may', async () => {
    const surely = begin(cast.ben, { text: 'His NHS number is 943 476 5919.' });
    const maybe = (hasLooked: boolean) =>
      begin(cast.ben, { text: 'Mrs Pugh asks about the night.', hasLooked });

    await expect(surely).rejects.toMatchObject({ fields: [{ field: 'body' }] });
    await expect(begin(cast.ben, { title: 'NHS number 943 476 5919', text: 'x' })).rejects.toMatchObject({
      fields: [{ field: 'title' }],
    });
    await expect(maybe(false)).rejects.toMatchObject({ fields: [{ field: 'looked' }] });
    expect((await maybe(true)).number).toBe(1);
  });

  it('list the threads written in last, a page at a time, each once', async () => {
    const all = await house.get(ThreadQueries).list(cast.joan.id, ['everybody'], { limit: 200 });
    const first = await house.get(ThreadQueries).list(cast.joan.id, ['everybody'], { limit: 3 });
    const after = JSON.parse(decodeURIComponent(atob(first.next!))) as string[];
    const second = await house.get(ThreadQueries).list(cast.joan.id, ['everybody'], { limit: 3, after });

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      all.items.slice(0, 6).map(({ id }) => id),
    );
  });

  it('open a space of a role group to those in it, and one of the hub to its clinicians', async () => {
    const nurses = { id: 'nurses', name: 'Nurses', about: '', kind: 'role-group' as const, seriesId: null };
    await house
      .get(Transactions)
      .run((tables) =>
        tables.insert(Space, { ...nurses, staffGroups: ['03'], createdAt: house.clock.now(), version: 1 }),
      );
    const id = await house.get(People).add(SYSTEM, {
      ...{ name: 'Hana Hub', email: 'hana@northmoor.example', accessLevel: 'member' },
      ...{ organisationId: cast.places.hub, roleId: 'staff-nurse' },
    });
    const names = async (actor: Cast['ben']['actor']) =>
      (await house.get(SpaceQueries).seenBy(actor)).map((space) => space.id);

    expect(await names(cast.priya.actor)).toEqual(['everybody', 'nurses']);
    expect(await names(cast.joan.actor)).toEqual(['everybody']);
    expect(await names(personActor(id, 'member'))).toEqual(['everybody', 'nurses', 'hub-panel']);
    expect(await names(cast.sam.actor)).toEqual([]);
  });

  it('stay without a name once their writer is forgotten, and nothing ties them to what they asked', async () => {
    const id = await house.get(People).add(SYSTEM, {
      ...{ name: 'Gone Soon', email: 'gone@northmoor.example', accessLevel: 'member' },
      ...{ organisationId: cast.places.hub, roleId: 'staff-nurse' },
    });
    const gone = { ...cast.ben, id, actor: personActor(id, 'member') };
    const named = await begin(gone);
    await begin(gone, { isAnonymous: true });
    await house.get(Drafts).keep(gone.actor, 'new', { spaceId: '', title: '', text: 'x' });
    await house.get(Reading).take(gone.actor, named.threadId, 'following');

    await house.get(Erasures).erase(gone.actor, id);

    expect((await postsOf(cast.joan, named.threadId))[0]?.authorName).toBe('A former member');
    for (const table of [sql`anonymous_author`, sql`post_draft`, sql`thread_stance`])
      expect(await house.get(Reader).rows(sql`select 1 from ${table} where person_id = ${id}`)).toEqual([]);
  });
});
