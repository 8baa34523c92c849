import { Sessions } from '#programme';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { clinicDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic } from '../../../test/support/programme.js';
import { injections, naughtyStrings } from '../../../test/support/published-lists.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Conversations, PostChanges, SearchQueries, ThreadCare, ThreadSplits } from './index.js';

describe.each(ENGINES)('search on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let talk: Conversations;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    talk = house.get(Conversations);
  });

  beforeEach(() => house.clock.advance(60 * 60_000));
  afterAll(() => house.close());

  const find = async (who: Pick<Member, 'actor'>, q: string, limit = 50) =>
    (await house.get(SearchQueries).find(who.actor, { q }, { limit })).items;
  const titles = async (who: Pick<Member, 'actor'>, q: string) =>
    (await find(who, q)).map(({ title }) => title);
  const begin = (title: string, text: string, spaceId = 'everybody', isAnonymous = false) =>
    talk.begin(cast.amina.actor, { spaceId, title, text, isAnonymous });

  it('finds by the words of a title, a post and a session, also in another form, and all of them', async () => {
    const { threadId } = await begin('Breathlessness at night', 'Fans help.');
    await talk.reply(cast.ben.actor, { threadId, text: 'We used a handheld fan at the window' });
    await publishedClinic(house, cast, { title: 'Breathlessness clinic', summary: 'Fans and windows' });

    const found = await find(cast.joan, 'fan window');
    expect(found.map(({ kind, number, author }) => [kind, number, author])).toEqual([
      ['session', null, null],
      ['post', 2, 'Ben Carter'],
    ]);
    expect((await find(cast.joan, 'BREATHLESSNESS')).map(({ kind }) => kind)).toEqual(['session', 'post']);
    expect(await find(cast.joan, 'fan elephant')).toEqual([]);
    expect(await find(cast.joan, ' ?! ')).toEqual([]);
    expect(await find(cast.sam, 'fan')).toEqual([]);
  });

  it('finds what was moved by the title that it stands under now', async () => {
    const { threadId } = await begin('Perching birds', 'Which?');
    await talk.reply(cast.ben.actor, { threadId, text: 'The blue one.' });
    const wish = { threadId, title: 'Heron songs', spaceId: 'everybody', numbers: [2], version: 1 };
    await house.get(ThreadSplits).split(cast.amina.actor, wish);

    expect(await find(cast.joan, 'heron')).toMatchObject([{ title: 'Heron songs', text: 'The blue one.' }]);
    expect(await titles(cast.joan, 'perching')).toEqual(['Perching birds']);
  });

  it('finds nothing of a space that somebody does not see, nor makes their pages shorter', async () => {
    for (let n = 0; n < 4; n++)
      await begin(`Zebra ${n}`, 'zebra crossing', n % 2 === 0 ? 'hub-panel' : 'everybody');

    expect(await titles(cast.ben, 'zebra')).toEqual(['Zebra 3', 'Zebra 1']);
    expect(await titles(cast.amina, 'zebra')).toEqual(['Zebra 3', 'Zebra 2', 'Zebra 1', 'Zebra 0']);
    const search = house.get(SearchQueries);
    const first = await search.find(cast.ben.actor, { q: 'zebra' }, { limit: 1 });
    expect([first.items.length, first.next === null]).toEqual([1, false]);
    const after = JSON.parse(decodeURIComponent(atob(first.next!))) as number[];
    const second = await search.find(cast.ben.actor, { q: 'zebra' }, { limit: 1, after });
    expect([second.items[0]?.title, second.next]).toEqual(['Zebra 1', null]);
  });

  it('follows what is changed, taken away, brought back and moved, in the same moment', async () => {
    const { threadId, postId } = await begin('Giraffe', 'tall');
    const changes = house.get(PostChanges);
    await changes.edit(cast.amina.actor, postId, { text: 'short' });
    expect([(await titles(cast.ben, 'tall')).length, await titles(cast.ben, 'giraffe short')]).toEqual([
      0,
      ['Giraffe'],
    ]);
    await changes.remove(cast.amina.actor, postId);
    expect(await titles(cast.ben, 'short')).toEqual([]);
    await changes.restore(cast.amina.actor, postId);
    expect(await titles(cast.ben, 'giraffe')).toEqual(['Giraffe']);
    await house.get(ThreadCare).move(cast.amina.actor, { threadId, spaceId: 'hub-panel' });
    expect(await titles(cast.ben, 'giraffe')).toEqual([]);
    expect(await titles(cast.oli, 'giraffe')).toEqual(['Giraffe']);
  });

  it('finds drafts of sessions for those who plan only', async () => {
    await house.get(Sessions).create(cast.amina.actor, { ...clinicDraft(), title: 'Platypus day' });

    expect(await titles(cast.ben, 'platypus')).toEqual([]);
    expect(await titles(cast.amina, 'platypus')).toEqual(['Platypus day']);
  });

  it('finds by kind, and takes the name of a kind as a word like any other', async () => {
    await begin('Tapir', 'The post of the tapir');
    await publishedClinic(house, cast, { title: 'Tapir clinic', summary: 'A session' });
    const kinds = async (q: string, kind?: 'post' | 'session' | 'learning-point') => {
      const page = await house.get(SearchQueries).find(cast.ben.actor, { q, kind }, { limit: 50 });
      return page.items.map((found) => `${found.kind} ${found.title}`);
    };

    expect(await kinds('tapir')).toEqual(['session Tapir clinic', 'post Tapir']);
    expect(await kinds('tapir', 'post')).toEqual(['post Tapir']);
    expect(await kinds('tapir', 'session')).toEqual(['session Tapir clinic']);
    expect(await kinds('tapir', 'learning-point')).toEqual([]);
    expect(await kinds('tapir post')).toEqual(['post Tapir']);
    expect(await kinds('tapir session')).toEqual(['session Tapir clinic']);
  });

  it('names nobody who asked not to be named', async () => {
    await begin('Okapi', 'Is this normal?', 'everybody', true);

    expect((await find(cast.oli, 'okapi'))[0]).toMatchObject({ author: null });
    expect(await titles(cast.oli, 'Amina Rahman okapi')).toEqual([]);
  });

  it('takes whatever somebody types as words', async () => {
    const typed = [
      ...naughtyStrings(),
      ...injections().slice(0, 300),
      '"',
      '*',
      'a AND',
      'NEAR(',
      'x:*',
      "')--",
    ];
    for (const q of typed) await find(cast.ben, q, 1);

    expect(typed.length).toBeGreaterThan(15);
  });

  it('asks as many statements for one as for many', async () => {
    await begin('Quagga 1', 'quagga');
    const one = await statementsOf(house, () => find(cast.ben, 'quagga'));
    for (let n = 0; n < 5; n++) await begin(`Quagga ${n}`, 'quagga');

    expect(await statementsOf(house, () => find(cast.ben, 'quagga'))).toBe(one);
  });
});
