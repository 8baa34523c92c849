import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { Conversations, HeldPostQueries, HeldPosts, PostQueries, ThreadJoins, ThreadsSeen } from './index.js';

describe.each(ENGINES)('a first post that waits while its conversation is joined on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  const begin = async (who: Member, title: string, spaceId = 'everybody') => {
    house.clock.advance(1000);
    const { threadId } = await house.get(Conversations).begin(who.actor, { spaceId, title, text: 'So?' });
    return threadId;
  };
  const version = async (id: string) =>
    (await house.get(ThreadsSeen).find(cast.oli.actor, id)).thread.version;

  it('waits for the moderators of where it is now, and is posted there', async () => {
    const asked = await begin(cast.amina, 'Nights');
    const panel = await begin(cast.amina, 'Among us', 'hub-panel');
    const held = house.get(HeldPosts);
    await held.setRule(cast.oli.actor, 5);
    const reply = { threadId: asked, text: 'My first', isAnonymous: true };
    await expect(house.get(Conversations).reply(cast.joan.actor, reply)).rejects.toMatchObject({
      code: 'post-waits',
    });
    const versions = { version: await version(asked), otherVersion: await version(panel) };
    const pair = { threadId: asked, otherId: panel, ...versions };
    const joined = await house.get(ThreadJoins).join(cast.oli.actor, pair);

    expect(await house.get(HeldPostQueries).waiting(['everybody'])).toEqual([]);
    const [waiting] = await house.get(HeldPostQueries).waiting(['hub-panel']);
    expect(waiting).toMatchObject({ title: 'Among us', spaceName: 'Hub panel', author: null });
    await expect(
      held.decide(cast.ben.actor, { id: waiting!.id, isAllowed: true, outcome: '' }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await held.decide(cast.amina.actor, { id: waiting!.id, isAllowed: true, outcome: '' });
    const posts = await house.get(PostQueries).between(cast.amina.id, joined, { from: 1, to: 9 });
    expect(posts.map(({ text, authorName }) => [text, authorName])).toEqual([
      ...[
        ['So?', 'Amina Rahman'],
        ['So?', 'Amina Rahman'],
        ['My first', null],
      ],
    ]);
  });
});
