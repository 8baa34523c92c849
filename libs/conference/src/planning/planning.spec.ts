import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { startServer, type Server } from '../../../../test/support/server.js';
import { ConferenceQueries } from '../conference.queries.js';
import { Beginnings } from './beginnings.service.js';
import { Drafts } from './drafts.service.js';
import { daysChange, roomChange, roomTakenOut, tracksChange, type RoomDraft } from './frame-changes.js';
import { PlannedQueries } from './planned.queries.js';
import { seenOf, type TalkDraft } from './planned.js';
import { Releases } from './releases.service.js';
import { talkChange, talkTakenOut } from './talk-change.js';

const ROOM: RoomDraft = { name: 'Main Hall', capacity: 60, streamUrl: null, walk: {} };
const TALK: Omit<TalkDraft, 'roomId'> = {
  ...{ title: 'Breathlessness at home', kind: 'Talk', day: 1, time: '10:00', minutes: 45, track: '' },
  ...{
    speakers: [{ name: 'Sam Okafor', email: '' }],
    chairs: ['Amina Rahman'],
    summary: 'What to do first.',
  },
  ...{ audience: { tiers: [], roles: [] }, capacity: null, isStreamed: true },
};
const SLUG = 'annual_conference_2026';
const addressOf = (secret: string) => `https://network.example/speaking/${secret}`;

describe.each(ENGINES)('planning a conference on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let hall: string;
  let made = 0;

  beforeEach(async () => {
    server = await startServer(engine, { at: new Date('2026-09-01T09:00:00Z') });
    cast = await castOf(server);
    await server.get(Beginnings).begin(amina(), {
      ...{ title: 'Annual conference', firstDate: '2026-10-24', lastDate: '2026-10-25' },
      timeZone: 'Europe/London',
    });
    hall = (await change(roomChange(ROOM, newId))).thing;
  });

  afterEach(() => server.close());

  const amina = () => cast.amina.actor;
  const newId = () => `room-${engine}-${++made}`;
  const change = (make: Parameters<Drafts['change']>[2], seen?: string) =>
    server.get(Drafts).change(amina(), SLUG, make, seen);
  const draft = () => server.get(PlannedQueries).draft(amina(), SLUG);
  const release = () => server.get(Releases).release(amina(), SLUG, { addressOf });
  const lines = async () => (await server.get(Releases).plan(amina(), SLUG)).lines;
  const read = async () => {
    const queries = server.get(ConferenceQueries);
    const conference = await queries.there(SLUG);
    return {
      conference,
      rooms: await queries.rooms(conference.id),
      talks: await queries.talks(conference.id),
    };
  };
  const addTalk = async (parts: Partial<TalkDraft> = {}) =>
    (await change(talkChange({ ...TALK, roomId: hall, ...parts }))).thing;

  it('is seen by its organisers alone until it is released, and then whole', async () => {
    await addTalk();
    await expect(read()).rejects.toThrow('We cannot find this conference.');
    expect(await server.get(ConferenceQueries).all()).toEqual([]);

    expect(await release()).toBe(1);
    const { conference, rooms, talks } = await read();

    expect(conference).toMatchObject({ title: 'Annual conference', version: 1 });
    expect(rooms).toMatchObject([{ name: 'Main Hall', ours: { capacity: 60 } }]);
    expect(talks).toMatchObject([
      {
        ...{ title: 'Breathlessness at home', room: 'Main Hall', slug: `${SLUG}-breathlessness-at-home` },
        ...{ startsAt: Date.parse('2026-10-24T09:00:00Z'), endsAt: Date.parse('2026-10-24T09:45:00Z') },
        ours: { isStreamed: true, chairs: [{ name: 'Amina Rahman' }] },
      },
    ]);
    expect((await draft()).changes).toEqual([]);
    await expect(release()).rejects.toThrow('nothing to release');
  });

  it('says what a release changes, old and new, and is taken back with one press', async () => {
    const guid = await addTalk();
    await release();
    await change(talkChange({ ...TALK, roomId: hall, time: '11:00', chairs: [] }, guid));

    expect(await lines()).toEqual([
      {
        ...{ kind: 'changed', what: 'talk', thing: guid, name: 'Breathlessness at home' },
        slug: `${SLUG}-breathlessness-at-home`,
        says: [
          {
            label: 'Time',
            was: 'Saturday 24 October 2026, 10:00 to 10:45',
            is: 'Saturday 24 October 2026, 11:00 to 11:45',
          },
          { label: 'Chairs', was: 'Amina Rahman', is: '' },
        ],
      },
    ]);
    await server.get(Drafts).undo(amina(), SLUG, [{ kind: 'talk', thing: guid }]);
    expect(await lines()).toEqual([]);
  });

  it('keeps no change that leads back to what everybody reads', async () => {
    const guid = await addTalk();
    await release();
    await change(talkChange({ ...TALK, roomId: hall, minutes: 60 }, guid));
    await change(talkChange({ ...TALK, roomId: hall }, guid));

    expect((await draft()).changes).toEqual([]);
  });

  it('refuses what was not seen, and keeps what is wanted by both', async () => {
    const guid = await addTalk();
    const seen = seenOf((await draft()).planned.talks[0]);
    await change(talkChange({ ...TALK, roomId: hall, title: 'Theirs' }, guid), seen);
    const mine = talkChange({ ...TALK, roomId: hall, title: 'Mine' }, guid);

    await expect(change(mine, seen)).rejects.toThrow('Somebody else changed this');
    expect((await draft()).planned.talks[0]!.title).toBe('Theirs');
    await change(talkChange({ ...TALK, roomId: hall, title: 'Theirs' }, guid), seen);
    await change(mine, seenOf((await draft()).planned.talks[0]));
    expect((await draft()).planned.talks[0]!.title).toBe('Mine');
  });

  it('moves talks with their day and names them by the new name of their track', async () => {
    await change(tracksChange([{ slug: '', name: 'Practice' }]));
    await addTalk({ track: 'Practice', day: 2 });
    await release();
    await change(tracksChange([{ slug: 't-practice', name: 'At the bedside' }]));
    const days = (date: string) => [
      { index: 1, date: '2026-10-24', from: '09:00', to: '17:00' },
      { index: 2, date, from: '09:00', to: '17:00' },
    ];
    await change(daysChange(days('2026-10-26')));
    await release();

    const { talks, conference } = await read();
    expect(talks).toMatchObject([{ track: 'At the bedside', startsAt: Date.parse('2026-10-26T10:00:00Z') }]);
    expect(conference.facts.tracks).toMatchObject([{ slug: 't-practice', name: 'At the bedside' }]);
  });

  it('lets a room have the name of one that was taken out and released', async () => {
    const library = (await change(roomChange({ ...ROOM, name: 'Library' }, newId))).thing;
    await release();
    await change(roomTakenOut(library));
    await release();

    const again = (await change(roomChange({ ...ROOM, name: 'Library' }, newId))).thing;
    await release();
    await change(roomTakenOut(again));
    await release();
    await change(roomChange({ ...ROOM, name: 'Library' }, newId, hall));
    await release();

    expect((await read()).rooms.map(({ id, name }) => [id, name])).toEqual([[hall, 'Library']]);
  });

  it('keeps the id of a room that is renamed, also where two take each other’s names', async () => {
    const garden = (await change(roomChange({ ...ROOM, name: 'Garden' }, newId))).thing;
    await release();
    await change(roomChange({ ...ROOM, name: 'Middle' }, newId, hall));
    await change(roomChange({ ...ROOM, name: 'Main Hall' }, newId, garden));
    await change(roomChange({ ...ROOM, name: 'Garden' }, newId, hall));
    await release();

    const rooms = (await read()).rooms.map(({ id, name }) => [id, name]);
    expect(rooms).toEqual([
      [hall, 'Garden'],
      [garden, 'Main Hall'],
    ]);
  });

  it('lets nobody take out a room that a talk is in, nor a day', async () => {
    await addTalk();
    const taken = server.get(Drafts).undo(amina(), SLUG, [{ kind: 'room', thing: hall }]);

    await expect(taken).rejects.toThrow('“Breathlessness at home” is in a room that is not there.');
    await expect(
      change(daysChange([{ index: 2, date: '2026-10-25', from: '09:00', to: '17:00' }])),
    ).rejects.toThrow('is on a day that is not in the programme');
  });

  it('takes a talk out for everybody at the release, and not before', async () => {
    const guid = await addTalk();
    await release();
    await change(talkTakenOut(guid));

    expect((await read()).talks).toHaveLength(1);
    expect((await lines())[0]).toMatchObject({ kind: 'gone', name: 'Breathlessness at home' });
    await release();
    expect((await read()).talks).toEqual([]);
  });

  it('places an hour after midnight on the morning after, where the day lasts so long', async () => {
    await change(daysChange([{ index: 1, date: '2026-10-24', from: '18:00', to: '02:00' }]));
    await addTalk({ time: '00:30' });

    expect((await draft()).planned.talks[0]!.startsAt).toBe(Date.parse('2026-10-24T23:30:00Z'));
  });

  it('is changed by whoever began it and by coordinators; a draft is not there for other educators', async () => {
    const as = (who: 'ben' | 'oli') => server.get(PlannedQueries).draft(cast[who].actor, SLUG);

    await expect(as('ben')).rejects.toThrow('Only an educator can plan');
    await expect(as('oli')).resolves.toBeDefined();
  });
});
