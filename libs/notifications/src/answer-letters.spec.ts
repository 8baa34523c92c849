import {
  Conversations,
  PostChanges,
  Reading,
  ThreadCare,
  ThreadJoins,
  ThreadLetters,
  ThreadNewsQueries,
  ThreadSplits,
  ThreadsSeen,
} from '#discussion';
import type { ParsedMail } from 'mailparser';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { statementsOf } from '../../../test/support/statements.js';
import { AnswerLetters, Digests, LetterStops, NotificationChoices } from './index.js';

const at = (time: string, day = 23) => new Date(`2026-11-${day}T${time}:00Z`);

describe.each(ENGINES)('letters about one conversation on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let talk: Conversations;
  let threadId: string;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, {
      environment: { SMTP_URL: office.url },
      ...{ at: at('11:00'), isAsleep: true },
    });
    cast = await castOf(house);
    talk = house.get(Conversations);
    const words = { spaceId: 'everybody', title: 'Night pain', text: 'SECRETWORDS', isAnonymous: true };
    ({ threadId } = await talk.begin(cast.ben.actor, words));
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const ask = (who: Member, id = threadId) => house.get(ThreadLetters).ask(who.actor, id);
  const seen = (who: Member, id = threadId) => house.get(ThreadsSeen).find(who.actor, id);
  const say = async (who: Member, time: string, id = threadId, isAnonymous = false) => {
    house.clock.setTo(at(time));
    return talk.reply(who.actor, { threadId: id, text: 'SECRETWORDS too', isAnonymous });
  };
  const strike = (moment: Date) =>
    lettersAt(moment, { house, office }, () => house.get(AnswerLetters).tellDue());
  const digests = (moment: Date) => lettersAt(moment, { house, office }, () => house.get(Digests).sendDue());
  const daily = (who: Member) => house.get(NotificationChoices).change(who.actor, { digest: 'daily' });
  const stopIn = (letter: ParsedMail | undefined) => /\/stop\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';

  it('come to who asked for them, once several answers were gathered, and say nothing of them', async () => {
    await ask(cast.ben);
    await say(cast.amina, '12:01');
    await say(cast.priya, '12:08', threadId, true);
    expect(await strike(at('12:10'))).toEqual([]);

    const letters = await strike(at('12:11'));

    expect(letters.map(receiverOf)).toEqual([cast.ben.email]);
    const [letter] = letters;
    expect(letter?.subject).toBe('New in a conversation that you follow');
    expect(letter?.text).toContain(
      `Night pain\n2 posts that you have not read\nhttp://localhost:0/discussion/${threadId}?page=1#post-2\n`,
    );
    expect(letter?.text).not.toMatch(/SECRETWORDS|Amina|Priya|Ben Carter/);
    expect(letter?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining(`/stop/conversation.${cast.ben.id}`) as string },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(await strike(at('12:12'))).toEqual([]);
  });

  it('come to nobody else: not who follows, asked no more, muted it, lost sight of it, or wrote it', async () => {
    for (const who of [cast.joan, cast.priya, cast.tomos, cast.ruth, cast.amina]) await ask(who);
    await house.get(Reading).take(cast.joan.actor, threadId, 'muted');
    await house.get(Reading).take(cast.priya.actor, threadId, 'none');
    await house.get(ThreadLetters).stopMine(cast.tomos.actor, threadId);
    await say(cast.amina, '12:05');
    expect((await strike(at('12:20'))).map(receiverOf)).toEqual([cast.ruth.email]);

    await say(cast.ben, '13:30');
    await house.get(ThreadCare).move(cast.amina.actor, { threadId, spaceId: 'hub-panel' });
    expect((await strike(at('15:00'))).map(receiverOf)).toEqual([cast.amina.email]);
  });

  it('come not of what was read on the site, taken away, or shown on a page that is open', async () => {
    for (const who of [cast.joan, cast.ruth]) await ask(who);
    const { postId } = await say(cast.amina, '12:05');
    await house.get(Reading).noteRead(await seen(cast.joan), 2);
    house.clock.setTo(at('12:15'));
    await house.get(ThreadLetters).noteOpen(await seen(cast.ruth));
    expect(await strike(at('12:16'))).toEqual([]);

    expect((await strike(at('12:18'))).map(receiverOf)).toEqual([cast.ruth.email]);
    await say(cast.amina, '14:00');
    await house.get(PostChanges).remove(cast.amina.actor, postId);
    await house.get(Reading).noteRead(await seen(cast.ruth), 3);
    expect((await strike(at('15:00'))).map(receiverOf)).toEqual([cast.joan.email]);
  });

  it('are fewer while nobody follows them, and none at night', async () => {
    await ask(cast.ben);
    await say(cast.amina, '12:00');
    expect(await strike(at('12:10'))).toHaveLength(1);
    await say(cast.amina, '12:30');
    expect(await strike(at('13:00'))).toEqual([]);
    const [second] = await strike(at('13:30'));
    expect(second?.text).toContain('1 post that you have not read');
    expect(second?.text).toContain('#post-2');
    await say(cast.amina, '20:55');
    expect(await strike(at('22:00'))).toEqual([]);
    expect(await strike(at('07:59', 24))).toEqual([]);
    expect(await strike(at('08:00', 24))).toHaveLength(1);
  });

  it('and digests never tell the same', async () => {
    for (const who of [cast.ben, cast.joan]) await daily(who);
    await ask(cast.ben);
    await house.get(Reading).take(cast.joan.actor, threadId, 'following');
    house.clock.setTo(at('12:00'));
    await talk.reply(cast.amina.actor, { threadId, text: 'For @Ben Carter' });
    const [letter] = await strike(at('12:10'));
    expect(letter?.text).toContain('1 post that you have not read, 1 mentions you');
    expect((await digests(at('07:30', 24))).map(receiverOf)).toEqual([cast.joan.email]);
    const home = await house.get(ThreadNewsQueries).of([cast.ben.id], at('00:00'));
    expect(home).toMatchObject([{ posts: 1, mentions: 1 }]);

    await house.get(LetterStops).stop(stopIn(letter));
    await talk.reply(cast.amina.actor, { threadId, text: 'And then' });
    const [digest] = (await digests(at('07:30', 25))).filter((one) => receiverOf(one) === cast.ben.email);
    expect(digest?.text).toContain('Night pain\n1 post that you have not read\n');
    expect(digest?.text).toContain('#post-3');
  });

  it('stop at one press of whoever holds the letter, and only these', async () => {
    await ask(cast.ben);
    await say(cast.amina, '12:00');
    const [letter] = await strike(at('12:10'));
    const token = stopIn(letter);
    const stops = house.get(LetterStops);

    expect(stops.orderOf(token)).toEqual({ what: 'conversation', personId: cast.ben.id, threadId });
    expect(() => stops.orderOf(token.replace(threadId, `${threadId}x`))).toThrow();
    expect(() => stops.orderOf(token.replace('conversation', 'digest'))).toThrow();
    await stops.stop(token);
    expect((await seen(cast.ben)).thread).toMatchObject({ lettersSince: null, stance: 'following' });
    expect((await house.get(NotificationChoices).of(cast.ben.id)).digest).toBe('weekly');
    await say(cast.amina, '14:00');
    expect(await strike(at('15:30'))).toEqual([]);
  });

  it('go on where a conversation is joined or split, and tell nothing twice', async () => {
    const words = { spaceId: 'everybody', title: 'Sleep', text: 'How?' };
    const other = (await talk.begin(cast.joan.actor, words)).threadId;
    await ask(cast.ben);
    await say(cast.amina, '12:00');
    await say(cast.amina, '12:01');
    const [letter] = await strike(at('12:11'));
    const versions = {
      version: (await seen(cast.oli)).thread.version,
      otherVersion: (await seen(cast.oli, other)).thread.version,
    };
    const joined = await house
      .get(ThreadJoins)
      .join(cast.oli.actor, { threadId, otherId: other, ...versions });
    const split = { threadId: joined, title: 'Apart', spaceId: 'everybody', numbers: [4], version: 2 };
    const taken = await house.get(ThreadSplits).split(cast.oli.actor, split);

    expect(await strike(at('14:00'))).toEqual([]);
    await say(cast.priya, '14:10', joined);
    await say(cast.priya, '14:10', taken);
    const told = (await strike(at('15:30'))).map(({ text = '' }) => /^(.+)\n1 post that/m.exec(text)?.[1]);
    expect(told.sort()).toEqual(['Apart', 'Sleep']);
    await house.get(LetterStops).stop(stopIn(letter));
    expect((await seen(cast.ben, joined)).thread.lettersSince).toBe(null);
  });

  it('ask as many statements for one reader as for several', async () => {
    await ask(cast.ben);
    await say(cast.amina, '12:00');
    const send = (time: string) => {
      house.clock.setTo(at(time));
      return statementsOf(house, () => house.get(AnswerLetters).tellDue());
    };
    const one = await send('12:10');
    for (const who of [cast.joan, cast.priya, cast.ruth]) await ask(who);
    await say(cast.amina, '14:00');

    expect(await send('15:10')).toBe(one);
    house.clock.setTo(at('16:00'));
    expect(await house.get(AnswerLetters).tellDue()).toBe(0);
  });
});
