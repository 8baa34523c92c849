import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import {
  Beginnings,
  ClashQueries,
  Drafts,
  PlannedQueries,
  Releases,
  roomChange,
  talkChange,
  type TalkDraft,
} from '../index.js';
import { ClashReasons } from './clash-reasons.service.js';
import { blockingIn, PlannedClashes } from './planned-clashes.js';

const SLUG = 'annual_conference_2026';
const TALK: Omit<TalkDraft, 'roomId'> = {
  ...{ title: 'First', kind: 'Talk', day: 1, time: '10:00', minutes: 45, track: '', summary: '' },
  ...{ speakers: [{ name: 'Sam Okafor', email: '' }], chairs: [] },
  ...{ audience: { tiers: [], roles: [] }, capacity: null, isStreamed: false },
};
const addressOf = (secret: string) => `https://network.example/speaking/${secret}`;

describe.each(ENGINES)('clashes before a release on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let rooms: string[];
  let made = 0;

  beforeEach(async () => {
    house = await openHouse(engine, { at: new Date('2026-09-01T09:00:00Z'), isAsleep: true });
    cast = await castOf(house);
    await house.get(Beginnings).begin(cast.amina.actor, {
      ...{ title: 'Annual conference', firstDate: '2026-10-24', lastDate: '2026-10-24' },
      timeZone: 'Europe/London',
    });
    rooms = [];
    for (const name of ['Hall', 'Attic']) rooms.push(await room(name));
  });

  afterEach(() => house.close());

  const change = (make: Parameters<Drafts['change']>[2]) =>
    house.get(Drafts).change(cast.amina.actor, SLUG, make);
  const room = async (name: string) =>
    (
      await change(
        roomChange({ name, capacity: null, streamUrl: null, walk: {} }, () => `${engine}-${++made}`),
      )
    ).thing;
  const talk = async (parts: Partial<TalkDraft>, guid?: string) =>
    (await change(talkChange({ ...TALK, roomId: rooms[0]!, ...parts }, guid))).thing;
  const found = async () =>
    house.get(PlannedClashes).of(await house.get(PlannedQueries).draft(cast.amina.actor, SLUG));
  const release = () => house.get(Releases).release(cast.amina.actor, SLUG, { addressOf });
  const reasons = () => house.get(ClashReasons);

  it('are found among changes that nobody else sees, and a release waits for those that block', async () => {
    await talk({});
    const second = await talk({ title: 'Second', time: '10:30', roomId: rooms[1]! });

    const { clashes } = await found();
    expect(clashes).toMatchObject([
      {
        kind: 'speaker',
        level: 'block',
        who: 'Sam Okafor',
        minutes: 15,
        isOld: false,
        talks: [{ title: 'First' }, { title: 'Second', room: 'Attic' }],
      },
    ]);
    await expect(release()).rejects.toThrow('1 clash is new in this programme. Put each right');

    await talk({ title: 'Second', time: '11:00', roomId: rooms[1]! }, second);
    expect((await found()).clashes).toEqual([]);
    expect(await release()).toBe(1);
  });

  it('are left as they are with a reason, which is kept, shown, and can be taken back', async () => {
    await talk({});
    await talk({ title: 'Second', time: '10:30', roomId: rooms[1]! });
    const { key: clash } = (await found()).clashes[0]!;
    await reasons().give(cast.oli.actor, SLUG, { clash, reason: ' His film is shown. ' });

    const why = { level: 'ignore', letBe: { reason: 'His film is shown.', by: cast.oli.name } };
    expect((await found()).clashes).toMatchObject([why]);
    expect(await release()).toBe(1);
    expect((await house.get(ClashQueries).of(cast.amina.actor, SLUG)).clashes).toMatchObject([
      { key: clash, ...why },
    ]);

    await reasons().takeBack(cast.amina.actor, SLUG, clash);
    const { clashes } = await found();
    expect(clashes).toMatchObject([{ level: 'block', isOld: true }]);
    // What everybody reads already keeps nothing better back.
    expect(blockingIn({ clashes, isComplete: true })).toEqual([]);
  });

  it('need a reason that says something, of a clash that is there, from who may change the conference', async () => {
    await talk({});
    await talk({ title: 'Second', time: '10:30', roomId: rooms[1]! });
    const { key: clash } = (await found()).clashes[0]!;
    const give = (who: 'amina' | 'ben', parts: object) =>
      reasons().give(cast[who].actor, SLUG, { clash, reason: 'Why not', ...parts });

    await expect(give('amina', { reason: ' ' })).rejects.toMatchObject({ fields: [{ field: 'reason' }] });
    await expect(give('amina', { reason: 'x'.repeat(301) })).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    });
    await expect(give('amina', { clash: 'room none' })).rejects.toThrow('We cannot find this clash.');
    await expect(give('ben', {})).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(reasons().takeBack(cast.ben.actor, SLUG, clash)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
