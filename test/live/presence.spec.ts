import { RegisterQueries, SessionsOnRecord } from '#attendance';
import { RoomPresence } from '#live';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic, registered } from '../support/programme.js';
import { seatOf, seatWith, type Seat } from '../support/room.js';
import { startServer, type Server } from '../support/server.js';

const at = (time: string) => new Date(`2026-11-30T${time}Z`);

describe.each(ENGINES)('being in a live room on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let clinic: string;
  const seats: Seat[] = [];

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
  });

  beforeEach(async () => {
    server.clock.setTo(at('12:00:00'));
    clinic = await publishedClinic(server, cast);
    for (const who of [cast.ben, cast.joan, cast.priya]) await registered(server, who, clinic);
    server.clock.setTo(at('12:30:00'));
  });

  afterEach(() => seats.splice(0).forEach((seat) => seat.close()));

  afterAll(() => server.close());

  const seat = async ({ id }: Member) => {
    const taken = await seatOf(server, id);
    seats.push(taken);
    return taken;
  };
  /** A heartbeat every 15 seconds until then, written as the server writes them. */
  const stay = async (until: string, ...those: Seat[]) => {
    while (server.clock.now() < at(until)) {
      server.clock.advance(15_000);
      await Promise.all(those.map((one) => one.ask('seen')));
      await server.get(LiveGateway).writeSeen();
      await server.get(RoomPresence).closeDue();
    }
  };
  const minutesOf = async ({ id }: Member) => {
    const session = await server.get(SessionsOnRecord).kept(cast.oli.actor, clinic);
    const { items } = await server.get(RegisterQueries).lines(session, { limit: 50 });
    const line = items.find(({ personId }) => personId === id);
    return line && { minutes: line.minutes, status: line.status, sources: line.sources };
  };

  it('stands in the register from entering to leaving', async () => {
    const ben = await seat(cast.ben);

    const answer = await ben.enter(clinic);
    await stay('13:00:00', ben);
    await ben.ask('leave');

    expect(answer).toMatchObject({ ok: true, value: { personId: cast.ben.id, isHost: false } });
    expect(await minutesOf(cast.ben)).toMatchObject({ minutes: 30, sources: ['live'] });
  });

  it('shows everybody who is here by role and workplace, and who has left', async () => {
    const [ben, joan] = [await seat(cast.ben), await seat(cast.joan)];
    await ben.enter(clinic);
    await joan.enter(clinic);

    await ben.until(() => cast.joan.id in ben.room().people);
    expect(ben.room().people[cast.joan.id]).toMatchObject({
      ...{ name: 'Joan Whitlock', role: 'Receptionist', workplace: 'Elm House', part: null },
    });
    await joan.ask('leave');
    await ben.until(() => !(cast.joan.id in ben.room().people));
    expect(Object.keys(ben.room().people)).toEqual([cast.ben.id]);
  });

  it('is refused to whoever is not registered until they are let in, and to strangers altogether', async () => {
    const tomos = await seat(cast.tomos);

    const answer = await tomos.enter(clinic);

    expect(answer).toMatchObject({ ok: false, code: 'waiting-to-be-let-in' });
    expect(await tomos.ask('say', { text: 'Hello' })).toMatchObject({ ok: false, code: 'not-in-room' });
    await expect(seatWith(server.url, { token: 'wh_nobody' })).rejects.toMatchObject({
      data: { code: 'sign-in-first' },
    });
  });

  it('opens a quarter of an hour before the start', async () => {
    server.clock.setTo(at('12:14:59'));
    const ben = await seat(cast.ben);

    expect(await ben.enter(clinic)).toMatchObject({ ok: false, code: 'not-open' });
    server.clock.setTo(at('12:15:00'));
    expect(await ben.enter(clinic)).toMatchObject({ ok: true });
  });

  it('carries what is written to everybody once', async () => {
    const [ben, joan] = [await seat(cast.ben), await seat(cast.joan)];
    await ben.enter(clinic);
    await joan.enter(clinic);

    const answer = await ben.ask<{ id: string }>('say', { text: 'Good morning' });

    await joan.until(() => joan.said.length > 0);
    expect(answer.ok && joan.said).toMatchObject([{ name: 'Ben Carter', text: 'Good morning' }]);
    const again = await seat(cast.priya);
    await again.enter(clinic);
    expect(again.room().lines).toMatchObject([{ text: 'Good morning' }]);
  });
});
