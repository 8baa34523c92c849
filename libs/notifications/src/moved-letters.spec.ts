import {
  Conversations,
  LettersAskedQueries,
  Reading,
  ThreadJoins,
  ThreadLetters,
  ThreadSplits,
  ThreadsSeen,
} from '#discussion';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { AnswerLetters, Digests, NotificationChoices } from './index.js';

const at = (time: string, day = 23) => new Date(`2026-11-${day}T${time}:00Z`);

/** Ben is told of each answer once, by a letter or by his digest, wherever it stands by then. */
describe.each(ENGINES)('answers on their way while conversations are moved on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let sleep: string;
  let pain: string;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, {
      environment: { SMTP_URL: office.url },
      ...{ at: at('10:00'), isAsleep: true },
    });
    cast = await castOf(house);
    [sleep, pain] = [await begin('Sleep'), await begin('Pain')];
    await house.get(NotificationChoices).change(cast.ben.actor, { digest: 'daily' });
    await read(sleep, 1);
    await read(pain, 1);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const begin = async (title: string, spaceId = 'everybody') =>
    (await house.get(Conversations).begin(cast.amina.actor, { spaceId, title, text: 'So?' })).threadId;
  const say = async (threadId: string, time: string, text = 'Yes') => {
    house.clock.setTo(at(time));
    await house.get(Conversations).reply(cast.amina.actor, { threadId, text });
  };
  const seen = (id: string, who: Member = cast.ben) => house.get(ThreadsSeen).find(who.actor, id);
  const read = async (id: string, upTo: number) => house.get(Reading).noteRead(await seen(id), upTo);
  const version = async (id: string) => (await seen(id, cast.oli)).thread.version;
  const take = (id: string, stance: 'following' | 'muted' | 'none') =>
    house.get(Reading).take(cast.ben.actor, id, stance);
  const ask = async (id: string, time = '11:00') => {
    house.clock.setTo(at(time));
    await house.get(ThreadLetters).ask(cast.ben.actor, id);
  };
  const stop = (id: string) => house.get(ThreadLetters).stopMine(cast.ben.actor, id);
  /** Pain goes on in sleep, unless the other way round. */
  const join = async (threadId = pain, otherId = sleep) => {
    const versions = { version: await version(threadId), otherVersion: await version(otherId) };
    return house.get(ThreadJoins).join(cast.oli.actor, { threadId, otherId, ...versions });
  };
  const apart = async (id: string) => house.get(ThreadJoins).takeApart(cast.oli.actor, id, await version(id));
  const split = async (threadId: string, numbers: number[], spaceId = 'everybody') =>
    house.get(ThreadSplits).split(cast.oli.actor, {
      ...{ threadId, numbers, spaceId, title: 'Apart', version: await version(threadId) },
    });

  /** "Sleep 2" for each conversation that a letter to him tells of, and how much of it. */
  const letters = (time: string, day = 23) => told(at(time, day), () => house.get(AnswerLetters).tellDue());
  const digest = (day = 24) => told(at('07:30', day), () => house.get(Digests).sendDue());
  async function told(moment: Date, send: () => Promise<unknown>): Promise<string[]> {
    const sent = await lettersAt(moment, { house, office }, send);
    const his = sent.filter((letter) => receiverOf(letter) === cast.ben.email);
    const lines = /^(.+)\n(\d+) posts? that you have not read/gm;
    return his
      .flatMap(({ text = '' }) => Array.from(text.matchAll(lines), ([, title, n]) => `${title} ${n}`))
      .sort();
  }

  it('are told by the letter that they were on their way in, where the other was told of later', async () => {
    for (const id of [sleep, pain]) await ask(id);
    await say(sleep, '11:50');
    await say(pain, '12:00');
    await say(sleep, '12:01');
    expect(await letters('12:01')).toEqual(['Sleep 2']);
    await join();

    expect(await letters('13:05')).toEqual(['Sleep 1']);
    expect([await letters('15:00'), await digest()]).toEqual([[], []]);
  });

  it('are told by that letter where letters about the other were asked for later', async () => {
    await ask(pain);
    await say(pain, '12:00');
    await ask(sleep, '12:03');
    await join();

    expect(await letters('12:20')).toEqual(['Sleep 1']);
    expect(await digest()).toEqual([]);
  });

  it.each([
    ['that went on in the other', false],
    ['in which the other went on', true],
  ])('are told by letter of the one %s, and by the digest of the other', async (_story, isTurned) => {
    await ask(pain);
    await take(sleep, 'following');
    await say(pain, '12:00');
    await say(sleep, '12:02');
    const joined = await (isTurned ? join(sleep, pain) : join());
    const title = isTurned ? 'Pain' : 'Sleep';

    expect(await letters('12:20')).toEqual([`${title} 1`]);
    expect(await digest()).toEqual([`${title} 1`]);
    expect([await letters('12:00', 24), await digest(25)]).toEqual([[], []]);
    await say(joined, '13:00');
    expect(await seen(joined)).toMatchObject({ thread: { unread: 3 } });
  });

  it('are told where they stand when two were joined and taken apart before the letter', async () => {
    for (const id of [sleep, pain]) await ask(id);
    await say(pain, '12:00');
    const joined = await join();
    await say(joined, '12:02');
    await apart(joined);

    expect(await letters('12:20')).toEqual(['Pain 1', 'Sleep 1']);
    expect([await letters('14:00'), await digest()]).toEqual([[], []]);
  });

  it('are not told again once the letter about both has left and they are apart', async () => {
    for (const id of [sleep, pain]) await ask(id);
    await say(pain, '12:00');
    await say(sleep, '12:01');
    const joined = await join();
    expect(await letters('12:20')).toEqual(['Sleep 2']);
    await apart(joined);
    expect(await letters('14:00')).toEqual([]);
    for (const id of [sleep, pain]) await stop(id);
    expect(await digest()).toEqual([]);
  });

  it('are told once where some of them were made a conversation of their own', async () => {
    await ask(pain);
    await say(pain, '12:00');
    await say(pain, '12:01');
    await split(pain, [3]);

    expect(await letters('12:20')).toEqual(['Apart 1', 'Pain 1']);
    expect([await letters('14:00'), await digest()]).toEqual([[], []]);
  });

  it('are stopped in one place for two that are one, and in two for those that are two again', async () => {
    const asked = async () =>
      (await house.get(LettersAskedQueries).of(cast.ben.actor, { limit: 50 })).items.map(
        ({ title }) => title,
      );
    for (const id of [sleep, pain]) await ask(id);
    const joined = await join();
    expect(await asked()).toEqual(['Sleep']);
    await apart(joined);

    expect((await asked()).sort()).toEqual(['Pain', 'Sleep']);
  });

  it('are told to nobody who may no longer see them, nor may after that be told twice', async () => {
    for (const id of [sleep, pain]) await ask(id);
    await say(pain, '12:00');
    await say(pain, '12:01');
    await split(pain, [3], 'hub-panel');
    const panel = await begin('Among us', 'hub-panel');
    await join(pain, panel);
    await say(sleep, '12:03');

    expect([await letters('12:20'), await digest()]).toEqual([['Sleep 1'], []]);
  });

  it('are not told of what was muted, and are where it comes back to one that was not', async () => {
    await ask(pain);
    await take(sleep, 'muted');
    await say(pain, '12:00');
    const joined = await join();
    expect([await letters('12:20'), await digest()]).toEqual([[], []]);
    await apart(joined);

    expect(await letters('12:00', 24)).toEqual(['Pain 1']);
    expect([await letters('15:00', 24), await digest(25)]).toEqual([[], []]);
  });

  it.each(['muted', 'none'] as const)('are told of neither half after “%s” about both', async (stance) => {
    for (const id of [sleep, pain]) await ask(id);
    await say(pain, '12:00');
    const joined = await join();
    await take(joined, stance);
    await apart(joined);
    for (const id of [sleep, pain]) await say(id, '12:05');

    expect([await letters('13:30'), await digest()]).toEqual([[], []]);
  });

  it('are told by the digest once letters about both were stopped, and by no letter about one', async () => {
    for (const id of [sleep, pain]) await ask(id);
    await say(pain, '12:00');
    const joined = await join();
    await stop(joined);
    await apart(joined);
    await say(pain, '12:05');

    expect([await letters('13:30'), await digest()]).toEqual([[], ['Pain 2']]);
  });

  it('are not told again by letters about the other after letters about one were stopped', async () => {
    for (const id of [sleep, pain]) await ask(id);
    await say(pain, '12:00');
    await stop(pain);
    expect(await digest()).toEqual(['Pain 1']);
    await join();

    expect([await letters('12:00', 24), await digest(25)]).toEqual([[], []]);
  });

  it('are told in no way where they were read meanwhile', async () => {
    await ask(pain);
    await say(pain, '12:00', 'For @Ben Carter');
    const unopened = await begin('Feeding');
    await say(unopened, '12:01', 'And for @Ben Carter');
    const joined = await join(unopened, pain);
    await read(joined, 4);
    await apart(joined);

    expect([await letters('12:20'), await digest()]).toEqual([[], []]);
  });

  it('are told in no way where they were read before two were joined, and one was taken out of that', async () => {
    await say(sleep, '12:00');
    await take(pain, 'following');
    await say(pain, '12:01');
    await read(pain, 2);
    const joined = await join();
    const taken = await split(joined, [4]);

    expect(await seen(taken)).toMatchObject({ thread: { unread: 0, firstUnread: null } });
    expect(await digest()).toEqual(['Sleep 1']);
  });
});
