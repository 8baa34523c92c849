import { Reader, sql } from '#database';
import { SystemClock } from '#kernel';
import type { MeetingPlan } from '#meetings';
import type { Meeting } from '#programme';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { startJanus, type TestJanus } from '../support/janus.js';
import { describeThroughJanus } from '../support/judged.js';
import { publishedClinic, registered } from '../support/programme.js';
import { seatOf, type Seat } from '../support/room.js';
import { startServer, type Server } from '../support/server.js';

// The media server's own clock says how long a token is good.
const at = new SystemClock().now();
const CLINIC = { startsAt: new Date(+at + 60_000), endsAt: new Date(+at + 3_600_000) };
const MINE = { seat: 'my-own-seat' };

describeThroughJanus('sound and picture in a live room', () => {
  let janus: TestJanus;
  let server: Server;
  let cast: Cast;
  let open: Seat[];

  beforeAll(async () => {
    janus = await startJanus();
    const environment = {
      ...janus.environment,
      ICE_SERVERS: '[{"urls":"turn:turn.example","secret":"north"}]',
    };
    server = await startServer('sqlite', { at, environment });
    cast = await castOf(server);
  });
  beforeEach(() => void (open = []));
  afterEach(() => open.forEach((seat) => seat.close()));
  afterAll(async () => {
    await server.close();
    await janus.close();
  });

  const clinic = async (provider: Meeting['provider']) => {
    const url = provider === 'link' ? 'https://meet.example/clinic' : null;
    const id = await publishedClinic(server, cast, { ...CLINIC, meeting: { provider, url } });
    await registered(server, cast.ben, id);
    return id;
  };
  const seat = async ({ id }: Pick<Member, 'id'>) => {
    const taken = await seatOf(server, id);
    open.push(taken);
    return taken;
  };
  const inside = async (who: Pick<Member, 'id'>, sessionId: string) => {
    const taken = await seat(who);
    await taken.enter(sessionId);
    return taken;
  };
  const seated = () =>
    server.get(Reader).rows(sql`select participant as "participant" from media_seat order by 1`);

  it.each([
    ['builtin', 'mesh', null, 1],
    ['janus', 'janus', null, 1],
    ['link', 'link', 'https://meet.example/clinic', 0],
  ] as const)('says which way %s takes, and what a browser needs', async (provider, way, url, servers) => {
    const ben = await inside(cast.ben, await clinic(provider));

    const { value } = (await ben.ask<MeetingPlan>('media.plan')) as { value: MeetingPlan };

    expect([value.capabilities.way, value.url, value.iceServers.length]).toEqual([way, url, servers]);
  });

  it.each([
    ['media.plan', {}],
    ['media.sit', MINE],
    ['media.publish', { ...MINE, offer: { type: 'offer', sdp: 'v=0' } }],
    ['media.watch', { ...MINE, wanted: [] }],
  ])('answers %s to nobody who is outside', async (name, value) => {
    const stranger = await seat(cast.ruth);

    expect(await stranger.ask(name, value)).toMatchObject({ ok: false, code: 'not-in-room' });
  });

  it('seats people under their own name, and takes the seat back', async () => {
    const ben = await inside(cast.ben, await clinic('janus'));

    const sat = await ben.ask('media.sit', MINE);
    const rows = await seated();
    const wanted = await ben.ask('media.watch', { ...MINE, wanted: [] });
    await ben.ask('media.leave', MINE);

    expect([sat, wanted]).toEqual([
      { ok: true, value: [] },
      { ok: true, value: null },
    ]);
    expect([rows, await seated()]).toEqual([[{ participant: `${cast.ben.id}:my-own-seat` }], []]);
  });

  it('refuses what is not well formed, and a seat in a room that goes another way', async () => {
    const [through, between] = [await clinic('janus'), await clinic('builtin')];
    const ben = await inside(cast.ben, through);

    const answers = [
      await ben.ask('media.sit', { seat: '../x' }),
      await ben.ask('media.publish', { ...MINE, offer: { type: 'answer', sdp: '' } }),
      await ben.ask('media.publish', { ...MINE, offer: { type: 'offer', sdp: 'v=0' } }),
    ];
    const other = await inside(cast.ben, between);

    expect(answers).toMatchObject([{ ok: false }, { ok: false }, { ok: false, code: 'media-seat-gone' }]);
    expect(await other.ask('media.sit', MINE)).toMatchObject({ ok: false, code: 'not-this-way' });
  });

  it('shows everybody what somebody has on, but no microphone of who is muted', async () => {
    const sessionId = await clinic('builtin');
    const [amina, ben] = [await inside(cast.amina, sessionId), await inside(cast.ben, sessionId)];
    const on = { camera: true, microphone: true, screen: false };

    await ben.ask('media', on);
    await amina.until(() => cast.ben.id in amina.room().media);
    const before = amina.room().media[cast.ben.id];
    await amina.ask('mute', { personId: cast.ben.id });
    await ben.ask('media', on);

    await amina.until(() => amina.room().media[cast.ben.id]?.microphone === false);
    expect([before, amina.room().media[cast.ben.id]]).toEqual([on, { ...on, microphone: false }]);
    expect(await ben.ask('media', { camera: 'yes' })).toMatchObject({ ok: false });
  });

  it('takes the seat from whoever is shown out of the room', async () => {
    const sessionId = await clinic('janus');
    const [amina, ben] = [await inside(cast.amina, sessionId), await inside(cast.ben, sessionId)];
    await ben.ask('media.sit', MINE);

    await amina.ask('remove', { personId: cast.ben.id });

    await ben.until(() => ben.notices.some(({ kind }) => kind === 'removed'));
    expect(await ben.ask('media.watch', { ...MINE, wanted: [] })).toMatchObject({ code: 'not-in-room' });
    while ((await seated()).length > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await seated()).toEqual([]);
  });
});
