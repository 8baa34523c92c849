import { Reader, sql } from '#database';
import { SYSTEM } from '#kernel';
import { People } from '#people';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { statementsOf } from '../../../test/support/statements.js';
import { namesCalled } from './domain/names-called.js';
import {
  CallableQueries,
  Conversations,
  MentionQueries,
  PostChanges,
  Reading,
  ThreadNewsQueries,
  ThreadsSeen,
} from './index.js';

describe('the names that a text calls', () => {
  it.each([
    ['Can @Amina Rahman help?', ['Amina Rahman help?', 'Amina Rahman help', 'Amina Rahman', 'Amina']],
    ['@Joan, please', ['Joan, please', 'Joan,', 'Joan']],
    ['(@Joan)', ['Joan)', 'Joan']],
    ['Ask @Joan’s team', ['Joan’s team', 'Joan’s', 'Joan']],
    ['Write to joan@hub.example', undefined],
    ['at @ seven', undefined],
  ])('of %j are looked for from the longest on', (text, names) => {
    expect(namesCalled(text)[0]).toEqual(names);
  });

  it('are twenty at the most, however many signs there are', () => {
    expect(namesCalled('@a '.repeat(5000))).toHaveLength(20);
  });
});

describe.each(ENGINES)('mentions on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let talk: Conversations;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    talk = house.get(Conversations);
  });

  afterAll(() => house.close());

  const say = (who: Member, text: string, wish: object = {}) =>
    talk.begin(who.actor, { spaceId: 'everybody', title: 'Night pain', text, ...wish });
  const newsOf = async (who: Member, threadId: string) =>
    (await house.get(ThreadNewsQueries).of([who.id], new Date(0))).find((one) => one.threadId === threadId);
  const shown = async (who: Member, threadId: string) =>
    (await house.get(MentionQueries).between(who.id, threadId, { from: 1, to: 20 })).map(
      ({ name, isMe }) => `${name}${isMe ? ' (me)' : ''}`,
    );

  it('know a name with accents by capitals, and without them', async () => {
    const job = {
      organisationId: cast.places.elmHouse,
      roleId: 'staff-nurse',
      accessLevel: 'member',
    } as const;
    const name = 'Élodie D’Été';
    const id = await house.get(People).add(SYSTEM, { name, email: 'elodie@northmoor.example', ...job });
    const offered = async (typed: string) =>
      (await house.get(CallableQueries).beginningWith('everybody', typed)).map((one) => one.name);
    for (const typed of ['É', 'é', 'élo', 'ELO', 'd’ét', "d'e"]) expect(await offered(typed)).toContain(name);
    expect(await offered('%')).toEqual([]);

    for (const called of ['@Élodie D’Été', '@ÉLODIE D’ÉTÉ', "@elodie d'ete"]) {
      const { threadId } = await say(cast.ben, `${called}, what now?`);
      expect(await shown(cast.joan, threadId)).toEqual([name]);
    }
    expect(await house.get(ThreadNewsQueries).of([id], new Date(0))).toHaveLength(3);
  });

  it('tell somebody by name, who does not follow, until they have read it', async () => {
    const { threadId } = await say(cast.ben, 'What do you think, @amina rahman? I am lost.');

    expect(await newsOf(cast.amina, threadId)).toMatchObject({ posts: 1, mentions: 1, firstNumber: 1 });
    expect(await newsOf(cast.joan, threadId)).toBe(undefined);
    expect(await shown(cast.amina, threadId)).toEqual(['Amina Rahman (me)']);
    expect(await shown(cast.joan, threadId)).toEqual(['Amina Rahman']);
    await house.get(Reading).noteRead(await house.get(ThreadsSeen).find(cast.amina.actor, threadId), 1);
    expect(await newsOf(cast.amina, threadId)).toBe(undefined);
  });

  it('tell all who have a job, and nobody of themselves', async () => {
    const { threadId } = await say(cast.joan, 'Any @community nurses about?');
    expect(await newsOf(cast.ben, threadId)).toMatchObject({ mentions: 1 });
    expect(await newsOf(cast.priya, threadId)).toBe(undefined);

    const own = await say(cast.ben, '@Ben Carter and @Community nurse');
    expect((await newsOf(cast.ben, own.threadId))?.mentions).toBe(undefined);
    const group = await say(cast.joan, 'And @Nursing and Midwifery Registered?');
    expect(await newsOf(cast.priya, group.threadId)).toMatchObject({ mentions: 1 });
    expect(await shown(cast.priya, group.threadId)).toEqual(['Nursing and Midwifery Registered (me)']);
  });

  it('tell nobody who muted the thread or may not read it, and count among what one follows', async () => {
    const { threadId } = await say(cast.ben, 'Hello');
    await house.get(Reading).take(cast.amina.actor, threadId, 'muted');
    await talk.reply(cast.joan.actor, { threadId, text: '@Amina Rahman and @Ben Carter' });
    await talk.reply(cast.joan.actor, { threadId, text: 'More' });

    expect(await newsOf(cast.amina, threadId)).toBe(undefined);
    expect(await newsOf(cast.ben, threadId)).toMatchObject({ posts: 2, mentions: 1 });
    const words = '@Ben Carter and @Community nurse';
    await expect(say(cast.amina, words, { spaceId: 'hub-panel' })).rejects.toMatchObject({
      fields: [{ field: 'looked' }],
    });
    const panel = await say(cast.amina, words, { spaceId: 'hub-panel', hasLooked: true });
    expect(await newsOf(cast.ben, panel.threadId)).toBe(undefined);
    const kept = await house
      .get(Reader)
      .rows(sql`select kind as "kind" from post_mention where post_id = ${panel.postId}`);
    expect(kept).toEqual([{ kind: 'role' }]);
  });

  it('do not tell who wrote what shows no name, and follow what a post says after a change', async () => {
    const { threadId, postId } = await say(cast.ben, '@Amina Rahman', { isAnonymous: true });
    expect(JSON.stringify(await newsOf(cast.amina, threadId))).not.toContain(cast.ben.id);
    expect(await newsOf(cast.ben, threadId)).toBe(undefined);

    await house.get(PostChanges).edit(cast.ben.actor, postId, { text: 'Or @Joan Whitlock' });
    expect(await newsOf(cast.amina, threadId)).toBe(undefined);
    expect(await newsOf(cast.joan, threadId)).toMatchObject({ mentions: 1 });
    await house.get(PostChanges).remove(cast.ben.actor, postId);
    expect(await newsOf(cast.joan, threadId)).toBe(undefined);
    expect(await shown(cast.joan, threadId)).toEqual([]);
  });

  it('are offered by their first letters, of those alone who may read the space', async () => {
    const offered = async (space: string, typed: string) =>
      (await house.get(CallableQueries).beginningWith(space, typed)).map(({ name }) => name);

    expect(await offered('everybody', 'jo')).toEqual(['Joan Whitlock']);
    expect(await offered('everybody', 'rah')).toEqual(['Amina Rahman']);
    expect(await offered('hub-panel', 'jo')).toEqual([]);
    expect(await offered('everybody', 'community n')).toEqual(['Community nurse']);
    for (const odd of ['%', '_', '\\', '  ']) expect(await offered('everybody', odd)).toEqual([]);
  });

  it('are asked with as many statements for one person as for several', async () => {
    const news = house.get(ThreadNewsQueries);
    const one = await statementsOf(house, () => news.of([cast.ben.id], new Date(0)));
    const ids = [cast.ben, cast.amina, cast.joan, cast.priya].map(({ id }) => id);

    expect(await statementsOf(house, () => news.of(ids, new Date(0)))).toBe(one);
  });
});
