import { RegisterQueries, SessionsOnRecord } from '#attendance';
import { RoomPresence } from '#live';
import { SignIns } from '#people';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import type { Member } from '../support/cast.js';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { ENGINES } from '../support/databases.js';
import { seatByCookie, seatWith, type Seat } from '../support/room.js';

describe.each(ENGINES)('being in a live room on %s', (engine) => {
  let room: ClinicRoom;

  beforeAll(async () => {
    room = await clinicRoom(engine);
  });

  beforeEach(() => room.begin());

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  /** A heartbeat every 15 seconds until then, written as the server writes them. */
  const stay = async (until: string, ...those: Seat[]) => {
    while (room.server.clock.now() < at(until)) {
      room.server.clock.advance(15_000);
      await Promise.all(those.map((one) => one.ask('seen')));
      await room.server.get(LiveGateway).writeSeen();
      await room.server.get(RoomPresence).closeDue();
    }
  };
  const minutesOf = async ({ id }: Member) => {
    const session = await room.server.get(SessionsOnRecord).kept(room.cast.oli.actor, room.clinic);
    const { items } = await room.server.get(RegisterQueries).lines(session, { limit: 50 });
    const line = items.find(({ personId }) => personId === id);
    return line && { minutes: line.minutes, status: line.status, sources: line.sources };
  };

  it('stands in the register from entering to leaving', async () => {
    const ben = await room.seat(room.cast.ben);

    const answer = await ben.enter(room.clinic);
    await stay('13:00:00', ben);
    await ben.ask('leave');

    expect(answer).toMatchObject({ ok: true, value: { personId: room.cast.ben.id, isHost: false } });
    expect(await minutesOf(room.cast.ben)).toMatchObject({ minutes: 30, sources: ['live'] });
  });

  it('is over for a browser that signs out, and goes on for the person’s other one', async () => {
    const { server, cast, clinic } = room;
    const open = () => server.get(SignIns).open(cast.ben.id, { userAgent: undefined, isOwnDevice: false });
    const [left, kept] = [await open(), await open()];
    const [phone, laptop] = [
      await seatByCookie(server.url, left.secret),
      await seatByCookie(server.url, kept.secret),
    ];
    await phone.enter(clinic);
    await laptop.enter(clinic);

    await server.get(SignIns).endByCookie(left.secret);
    await phone.until(() => !phone.socket.connected);
    expect(await laptop.ask('say', { text: 'Still here' })).toMatchObject({ ok: true });
    await server.get(SignIns).endAll(cast.ben.actor);
    await laptop.until(() => !laptop.socket.connected);

    await expect(seatByCookie(server.url, kept.secret)).rejects.toThrow('sign-in-first');
    for (const one of [phone, laptop]) one.close();
  });

  it('shows everybody who is here by role and workplace, and who has left', async () => {
    const [ben, joan] = [await room.seat(room.cast.ben), await room.seat(room.cast.joan)];
    await ben.enter(room.clinic);
    await joan.enter(room.clinic);

    await ben.until(() => room.cast.joan.id in ben.room().people);
    expect(ben.room().people[room.cast.joan.id]).toMatchObject({
      ...{ name: 'Joan Whitlock', role: 'Receptionist', workplace: 'Elm House', part: null },
    });
    await joan.ask('leave');
    await ben.until(() => !(room.cast.joan.id in ben.room().people));
    expect(Object.keys(ben.room().people)).toEqual([room.cast.ben.id]);
  });

  it('is refused to whoever is not registered until they are let in, and to strangers altogether', async () => {
    const tomos = await room.seat(room.cast.tomos);

    const answer = await tomos.enter(room.clinic);

    expect(answer).toMatchObject({ ok: false, code: 'waiting-to-be-let-in' });
    expect(await tomos.ask('say', { text: 'Hello' })).toMatchObject({ ok: false, code: 'not-in-room' });
    await expect(seatWith(room.server.url, { token: 'wh_nobody' })).rejects.toMatchObject({
      data: { code: 'sign-in-first' },
    });
  });

  it('opens a quarter of an hour before the start', async () => {
    room.server.clock.setTo(at('12:14:59'));
    const ben = await room.seat(room.cast.ben);

    expect(await ben.enter(room.clinic)).toMatchObject({ ok: false, code: 'not-open' });
    room.server.clock.setTo(at('12:15:00'));
    expect(await ben.enter(room.clinic)).toMatchObject({ ok: true });
  });

  it('carries what is written to everybody once', async () => {
    const [ben, joan] = [await room.seat(room.cast.ben), await room.seat(room.cast.joan)];
    await ben.enter(room.clinic);
    await joan.enter(room.clinic);

    const answer = await ben.ask<{ id: string }>('say', { text: 'Good morning' });

    await joan.until(() => joan.said.length > 0);
    expect(answer.ok && joan.said).toMatchObject([{ name: 'Ben Carter', text: 'Good morning' }]);
    const again = await room.seat(room.cast.priya);
    await again.enter(room.clinic);
    expect(again.room().lines).toMatchObject([{ text: 'Good morning' }]);
  });
});
