import { RegisterQueries, SessionsOnRecord } from '#attendance';
import { RoomPresence } from '#live';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { wayTo, type Way } from '../support/cut-off.js';
import { emptyPlace, type Place } from '../support/databases.js';
import { seatOf, type Seat } from '../support/room.js';
import { startServer, type Server } from '../support/server.js';

/** Two servers on a PostgreSQL that goes away: Ben is on the one, Joan on the other. */
describe('a PostgreSQL that is gone in the middle of a clinic', () => {
  let place: Place;
  let way: Way;
  let room: ClinicRoom;
  let other: Server;

  beforeAll(async () => {
    place = await emptyPlace('postgres');
    way = await wayTo(place.settings.url!);
    room = await clinicRoom('postgres', { DATABASE_URL: way.url });
    other = await startServer('postgres', { at: at('12:30:00'), environment: { DATABASE_URL: way.url } });
    await room.begin();
  });

  afterAll(async () => {
    room.closeSeats();
    await other.close();
    await room.server.close();
    await way.close();
    await place.remove();
  });

  it('costs nobody a minute, refuses with a sentence meanwhile, and is whole again afterwards', async () => {
    const { ben, joan } = room.cast;
    const [bens] = (await room.inside(ben)) as [Seat];
    const joans = await seatOf(other, joan.id);
    await joans.enter(room.clinic);
    await stay('12:45:00', bens, joans);

    way.cut();
    const refused = await bens.ask('say', { text: 'Is anybody there?' });
    await stay('12:45:15', bens, joans);
    way.open();
    await stay('13:00:00', bens, joans);
    const heard = joans.until(() => joans.room().lines.length > 0);
    const talking = setInterval(() => void bens.ask('say', { text: 'There you are' }), 500);
    await heard.finally(() => clearInterval(talking));
    await bens.ask('leave');
    await joans.ask('leave');
    joans.close();

    expect(refused).toMatchObject({ ok: false, code: 'bug' });
    expect(joans.room().lines.map(({ text }) => text)).toContain('There you are');
    expect([await minutesOf(ben.id), await minutesOf(joan.id)]).toEqual([30, 30]);
  }, 120_000);

  /** Heartbeats every 15 seconds; while nothing can be written, the server goes on and says so in its log. */
  const stay = async (until: string, ...those: Seat[]) => {
    while (room.server.clock.now() < at(until)) {
      for (const { clock } of [room.server, other]) clock.advance(15_000);
      await Promise.all(those.map((seat) => seat.ask('seen')));
      for (const server of [room.server, other]) {
        await Promise.allSettled([server.get(LiveGateway).writeSeen(), server.get(RoomPresence).closeDue()]);
      }
    }
  };
  const minutesOf = async (personId: string) => {
    const session = await room.server.get(SessionsOnRecord).kept(room.cast.oli.actor, room.clinic);
    const { items } = await room.server.get(RegisterQueries).lines(session, { limit: 50 });
    return items.find((line) => line.personId === personId)?.minutes;
  };
});
