import { CheckIns } from '#attendance';
import {
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceImports,
  ConferenceQueries,
  TalkDoors,
} from '#conference';
import { Reader, sql } from '#database';
import { castOf, type Cast } from '../support/cast.js';
import { programmeFile, slugOf } from '../support/conference.js';
import { startServer, type Server } from '../support/server.js';

const LINES = ['10:00 60 Main Hall | Pain', '10:00 60 Garden Room | Schools'];

describe('checking in through the API', () => {
  let server: Server;
  let cast: Cast;
  let day: string;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-11-23T09:00:00Z') });
    cast = await castOf(server);
    await server.get(ConferenceImports).add(cast.amina.actor, programmeFile({ '2026-12-03': LINES }));
    await server.get(ConferenceDays).open(cast.amina.actor, 'copn2026');
    day = (await server.get(ConferenceDayQueries).of(await conferenceId()))[0]!.sessionId;
    at('10:10');
  });

  afterEach(() => server.close());

  const at = (time: string) => server.clock.setTo(new Date(`2026-12-03T${time}:00Z`));
  const conferenceId = async () => (await server.get(ConferenceQueries).there('copn2026')).id;
  const talkId = async (title: string) =>
    (await server.get(ConferenceQueries).talk(await conferenceId(), slugOf(title))).id;
  const roomDoor = async (name: string) =>
    (await server.get(TalkDoors).rooms(await conferenceId())).find((door) => door.name === name)!;
  const as = (who: 'ben' | 'joan' | 'amina') => server.program(cast[who].id);
  const evidence = () =>
    server
      .get(Reader)
      .rows<object>(sql`select e.source as "source" from evidence e where e.source = 'check-in'`);

  it('knows a day, a room and a talk by their codes, and says from when it counts', async () => {
    const ben = await as('ben');
    const session = { id: day, title: 'Annual conference' };
    const { shortCode: front } = await server.get(CheckIns).door(cast.amina.actor, day);
    const { shortCode: room } = await roomDoor('Garden Room');
    const own = (await server.get(TalkDoors).ofTalk(await talkId('Pain')))!.shortCode;

    expect((await ben.put(`/check-in/${front}`)).body).toMatchObject({
      ...{ session, comingFor: 'day', talkId: null, room: null, countsFrom: null },
    });
    expect((await ben.put(`/check-in/${room}`)).body).toMatchObject({
      ...{
        session,
        comingFor: 'talk',
        title: 'Schools',
        talkId: await talkId('Schools'),
        room: 'Garden Room',
      },
      ...{ countsFrom: '2026-12-03T10:10:00.000Z', endsAt: '2026-12-03T11:00:00.000Z' },
    });
    at('10:30');
    expect((await ben.put(`/check-in/${own}`)).body).toMatchObject({
      ...{ title: 'Pain', countsFrom: '2026-12-03T10:30:00.000Z' },
    });
    expect(await evidence()).toHaveLength(3);
  });

  it('looks without writing, and keeps the moment of the look under a seal', async () => {
    const ben = await as('ben');
    const { code } = await server.get(CheckIns).talkDoor(cast.amina.actor, (await roomDoor('Main Hall')).id);
    const { seal } = (await ben.get<{ seal: string }>(`/check-in/${code}`)).body;
    expect(await evidence()).toEqual([]);

    at('10:20');
    expect((await ben.put(`/check-in/${code}`)).body).toMatchObject({ status: 422, code: 'code-old' });
    expect((await ben.put(`/check-in/${seal}`)).body).toMatchObject({
      countsFrom: '2026-12-03T10:10:00.000Z',
    });
    at('10:30');
    expect((await ben.put(`/check-in/${(await roomDoor('Main Hall')).shortCode}`)).body).toMatchObject({
      countsFrom: '2026-12-03T10:10:00.000Z',
    });
    expect(await evidence()).toHaveLength(1);
  });

  it('refuses as the page does: what is unknown, what is not open, and who is not signed in', async () => {
    const [ben, stranger] = [await as('ben'), await server.program()];
    const { shortCode } = await roomDoor('Main Hall');

    expect((await stranger.put(`/check-in/${shortCode}`)).status).toBe(401);
    expect((await stranger.get(`/check-in/${shortCode}`)).status).toBe(401);
    expect((await ben.put('/check-in/ZZZZZZZ')).body).toMatchObject({ status: 422, code: 'code-unknown' });
    at('09:30');
    expect((await ben.put(`/check-in/${shortCode}`)).body).toMatchObject({ code: 'check-in-not-open' });
    at('11:00');
    expect((await ben.put(`/check-in/${shortCode}`)).body).toMatchObject({ code: 'check-in-closed' });
    expect(await evidence()).toEqual([]);
  });

  it('counts wrong codes together with those typed on the page', async () => {
    const [ben, visitor] = [await as('ben'), server.visitor()];
    await visitor.get('/check-in');
    for (let n = 0; n < 30; n++) await visitor.submit('/check-in', { code: 'ZZZZZZ' });
    for (let n = 0; n < 30; n++) await ben.get('/check-in/ZZZZZZ');

    const late = await ben.put(`/check-in/${(await roomDoor('Main Hall')).shortCode}`);
    expect(late.body).toMatchObject({ status: 429, code: 'too-many' });
  });
});
