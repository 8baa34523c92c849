import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import {
  Conversations,
  ReadAheadQueries,
  Reading,
  ThreadJoins,
  ThreadNewsQueries,
  ThreadQueries,
  ThreadsSeen,
} from './index.js';

/** Sleep and pain are written in by turns: in the one that both become, sleep has the odd numbers and pain the even ones. */
describe.each(ENGINES)('what was read of two conversations that are joined on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let sleep: string;
  let pain: string;
  let joined: string;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    const talk = house.get(Conversations);
    const begin = async (title: string) => {
      house.clock.advance(1000);
      return (await talk.begin(cast.ben.actor, { spaceId: 'everybody', title, text: 'So?' })).threadId;
    };
    [sleep, pain] = [await begin('Sleep'), await begin('Pain')];
    for (const threadId of [sleep, pain, sleep, pain]) {
      house.clock.advance(1000);
      await talk.reply(cast.amina.actor, { threadId, text: 'Yes' });
    }
    await read(cast.joan, sleep, 3);
    await read(cast.tomos, pain, 2);
    await house.get(Reading).take(cast.joan.actor, sleep, 'following');
    const [{ version }, other] = [await seen(cast.oli, pain), await seen(cast.oli, sleep)];
    const versions = { version, otherVersion: other.version };
    joined = await house
      .get(ThreadJoins)
      .join(cast.oli.actor, { threadId: pain, otherId: sleep, ...versions });
  });

  afterEach(() => house.close());

  const seen = async (who: Member, id: string) => (await house.get(ThreadsSeen).find(who.actor, id)).thread;
  const read = async (who: Member, id: string, upTo: number) =>
    house.get(Reading).noteRead(await house.get(ThreadsSeen).find(who.actor, id), upTo);
  const ahead = (who: Member) => house.get(ReadAheadQueries).of(who.id, joined);

  it('stays read, and what was not stays unread, post by post', async () => {
    expect(await seen(cast.joan, joined)).toMatchObject({ readNumber: 1, firstUnread: 2, unread: 3 });
    expect(await ahead(cast.joan)).toEqual([
      { from: 3, to: 3 },
      { from: 5, to: 5 },
    ]);
    expect(await seen(cast.tomos, joined)).toMatchObject({ readNumber: 0, firstUnread: 1, unread: 4 });
    expect(await ahead(cast.ruth)).toEqual([]);
    expect(await seen(cast.ruth, joined)).toMatchObject({ readNumber: 0, unread: 6 });
  });

  it('is reached by who reads on, to its end, and all is read in the end', async () => {
    await read(cast.joan, joined, 2);
    expect(await seen(cast.joan, joined)).toMatchObject({ readNumber: 3, firstUnread: 4, unread: 2 });
    await read(cast.joan, joined, 6);
    expect(await seen(cast.joan, joined)).toMatchObject({ unread: 0, firstUnread: null });
    const counts = await house.get(ThreadQueries).unread(cast.joan.id, ['everybody'], house.clock.now());
    expect(counts).toEqual([]);
  });

  it('is told in no letter', async () => {
    const news = () => house.get(ThreadNewsQueries).of([cast.joan.id], new Date(0));
    expect(await news()).toMatchObject([{ threadId: joined, posts: 3, firstNumber: 2 }]);
    await house.get(Conversations).reply(cast.amina.actor, { threadId: joined, text: 'For @Joan Whitlock' });
    expect(await news()).toMatchObject([{ posts: 4, mentions: 1, firstNumber: 2 }]);
  });

  it('is as it was once they are apart again, with what was read meanwhile, or joined once more', async () => {
    const versionOf = async (id: string) => (await seen(cast.oli, id)).version;
    const other = (
      await house.get(Conversations).begin(cast.ben.actor, {
        ...{ spaceId: 'everybody', title: 'Third', text: 'And?' },
      })
    ).threadId;
    const pair = { threadId: joined, otherId: other };
    const versions = { version: await versionOf(joined), otherVersion: await versionOf(other) };
    const all = await house.get(ThreadJoins).join(cast.oli.actor, { ...pair, ...versions });
    expect(await seen(cast.joan, all)).toMatchObject({ readNumber: 1, unread: 4 });
    await house.get(ThreadJoins).takeApart(cast.oli.actor, all, await versionOf(all));

    await read(cast.joan, joined, 2);
    await house.get(ThreadJoins).takeApart(cast.oli.actor, joined, await versionOf(joined));
    expect(await seen(cast.joan, sleep)).toMatchObject({ unread: 0 });
    // She had never opened it before, and read its first post in the one that both were.
    expect(await seen(cast.joan, pain)).toMatchObject({ readNumber: 1, unread: 2 });
    expect(await seen(cast.tomos, pain)).toMatchObject({ readNumber: 2, unread: 1 });
  });
});
