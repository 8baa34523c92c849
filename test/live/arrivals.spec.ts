import { SYSTEM } from '#kernel';
import { Tokens } from '#people';
import { Registrations } from '#programme';
import { clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { crowdOf } from '../support/crowd.js';
import { ENGINES } from '../support/databases.js';
import { seatWith } from '../support/room.js';

const MANY = 24;

describe.each(ENGINES)('people who come into a live room at the same moment, on %s', (engine) => {
  let room: ClinicRoom;
  let tokens: string[];

  beforeAll(async () => {
    room = await clinicRoom(engine);
    const crowd = await crowdOf(room, MANY);
    await room.begin();
    const { server, clinic: sessionId } = room;
    tokens = [];
    for (const personId of crowd) {
      await server.get(Registrations).register(SYSTEM, { sessionId, personId });
      tokens.push((await server.get(Tokens).create(SYSTEM, personId, 'a seat')).token);
    }
  });

  afterAll(() => room.server.close());

  it('are written down together, each with a stay of their own', async () => {
    const seats = await Promise.all(
      tokens.map(async (token) => {
        const seat = await seatWith(room.server.url, { token });
        const answer = await seat.enter(room.clinic);
        return { seat, isIn: answer.ok };
      }),
    );

    const [first] = seats;
    await first!.seat.until(() => first!.seat.room().count === MANY);
    // Each write is a version of the room.
    const { version, people } = first!.seat.room();
    for (const { seat } of seats) seat.close();

    expect([seats.every(({ isIn }) => isIn), Object.keys(people).length]).toEqual([true, MANY]);
    expect(version).toBeLessThanOrEqual(MANY / 4);
  });
});
