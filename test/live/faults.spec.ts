import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Reader, sql } from '#database';
import { RegisterQueries, SessionsOnRecord } from '#attendance';
import { RoomPresence } from '#live';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { ENGINES } from '../support/databases.js';
import type { Seat } from '../support/room.js';

/** A heartbeat: so far may the register be from the truth. */
const ONE_HEARTBEAT = 0.25;

interface Story {
  readonly name: string;
  /** Minutes that Ben truly was there. */
  readonly truly: number;
  /** Minutes for which the server's clock was wrong: these cannot be told where they belong. */
  readonly wrongFor?: number;
  readonly happens: (room: ClinicRoom) => Promise<void>;
}

const STORIES: readonly Story[] = [
  {
    name: 'two tabs at once',
    truly: 30,
    happens: async (room) => {
      const [first] = await room.inside(room.cast.ben);
      await stay(room, '12:40:00', first!);
      const [second] = await room.inside(room.cast.ben);
      await stay(room, '12:50:00', first!, second!);
      await first!.ask('leave');
      await stay(room, '13:00:00', second!);
      await second!.ask('leave');
    },
  },
  {
    name: 'a line lost for 20 seconds',
    truly: 30,
    happens: async (room) => {
      const line = await enterAs(room, 'tab');
      await stay(room, '12:45:00', line);
      line.socket.disconnect();
      await stay(room, '12:45:15');
      const again = await enterAs(room, 'tab');
      await stay(room, '13:00:00', again);
      await again.ask('leave');
    },
  },
  {
    name: 'a laptop asleep for a minute',
    truly: 29,
    happens: async (room) => {
      const line = await enterAs(room, 'tab');
      await stay(room, '12:40:00', line);
      await stay(room, '12:41:00');
      const again = await enterAs(room, 'tab');
      await stay(room, '13:00:00', again);
      await again.ask('leave');
    },
  },
  {
    name: 'a laptop asleep for an hour, less ten minutes',
    truly: 10,
    happens: async (room) => {
      const line = await enterAs(room, 'tab');
      await stay(room, '12:35:00', line);
      await stay(room, '13:25:00');
      await stay(room, '13:30:00', line);
      await line.ask('leave');
    },
  },
  {
    name: 'a browser that is killed',
    truly: 15,
    happens: async (room) => {
      const [line] = await room.inside(room.cast.ben);
      await stay(room, '12:45:00', line!);
      line!.socket.io.reconnection(false);
      line!.socket.io.engine.close();
      await noticed(room);
      await stay(room, '13:00:00');
    },
  },
  {
    name: 'a clock that is put back by five minutes',
    truly: 30,
    happens: async (room) => {
      const [line] = await room.inside(room.cast.ben);
      await stay(room, '12:50:00', line!);
      room.server.clock.setTo(at('12:45:00'));
      await stay(room, '13:00:00', line!);
      await line!.ask('leave');
    },
  },
  {
    name: 'a clock that is put forward by an hour, and right again after a heartbeat',
    truly: 30,
    wrongFor: 0.25,
    happens: async (room) => {
      const line = await enterAs(room, 'tab');
      await stay(room, '12:45:00', line);
      room.server.clock.setTo(at('13:45:00'));
      await stay(room, '13:45:15', line);
      room.server.clock.setTo(at('12:45:15'));
      await stay(room, '13:00:00', line);
      await line.ask('leave');
    },
  },
  {
    name: 'a clock that is put back by an hour, and right again after a minute',
    truly: 30,
    happens: async (room) => {
      const line = await enterAs(room, 'tab');
      await stay(room, '12:45:00', line);
      room.server.clock.setTo(at('11:45:00'));
      await stay(room, '11:46:00', line);
      room.server.clock.setTo(at('12:46:00'));
      await stay(room, '13:00:00', line);
      await line.ask('leave');
    },
  },
  {
    name: 'messages in the wrong order: leaving first, then entering twice',
    truly: 30,
    happens: async (room) => {
      const line = await room.seat(room.cast.ben);
      await line.ask('leave');
      await Promise.all([line.enter(room.clinic, 'tab'), line.ask('seen'), line.enter(room.clinic, 'tab')]);
      await stay(room, '13:00:00', line);
      await Promise.all([line.ask('leave'), line.ask('seen'), line.ask('leave')]);
    },
  },
  {
    name: 'nobody who leaves, until the room is closed',
    truly: 60,
    happens: async (room) => {
      const [line] = await room.inside(room.cast.ben);
      await stay(room, '14:01:00', line!);
    },
  },
];

describe.each(ENGINES)('what goes wrong in a live room on %s', (engine) => {
  let room: ClinicRoom;

  beforeAll(async () => {
    room = await clinicRoom(engine);
  });

  beforeEach(() => room.begin());

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  it.each(STORIES)(
    'leaves $truly minutes in the register after $name',
    async ({ name, truly, wrongFor = 0, happens }) => {
      await happens(room);

      const found = (await lineOf('Ben Carter'))?.minutes ?? 0;
      expect(Math.abs(found - truly)).toBeLessThanOrEqual(ONE_HEARTBEAT + wrongFor);
      expect(await openStays()).toBe(0);
      expect(faultsTold()).toContainEqual([name, String(truly), String(found)]);
    },
    60_000,
  );

  it.each([
    ['say', {}],
    ['say', { text: 7 }],
    ['say', 'a word'],
    ['say', null],
    ['raise-hand', { raised: 'yes' }],
    ['poll.vote', { pollId: 'x', option: -1 }],
    ['vouch', { people: [] }],
    ['enter', { sessionId: '' }],
    ['enter', { sessionId: 'x', connectionId: '../..' }],
    ['notes.save', { text: 'x'.repeat(20_001), revision: 0 }],
  ])('refuses %s with a wrong shape (%#)', async (name, value) => {
    const [ben] = await room.inside(room.cast.ben);

    expect(await ben!.ask(name, value)).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('answers what it does not know', async () => {
    const [ben] = await room.inside(room.cast.ben);

    expect(await ben!.ask('make-tea')).toMatchObject({ ok: false, code: 'unknown-message' });
    expect(await ben!.ask('enter', { sessionId: 'nowhere' })).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('cuts off who sends a megabyte, and nobody else', async () => {
    const [ben, joan] = await room.inside(room.cast.ben, room.cast.joan);

    ben!.socket.emit('say', { text: 'x'.repeat(1024 * 1024) });
    await ben!.until(() => !ben!.socket.connected);

    expect(await joan!.ask('say', { text: 'Still here' })).toMatchObject({ ok: true });
    await joan!.until(() => joan!.room().lines.length > 0);
    expect(joan!.room().lines.map(({ text }) => text)).toEqual(['Still here']);
  });

  it('refuses a thousand messages at once before the database hears of them, and serves the others', async () => {
    const [ben, joan] = await room.inside(room.cast.ben, room.cast.joan);
    ben!.socket.io.reconnection(false);

    const sent = Array.from({ length: 1000 }, (_, n) =>
      ben!.ask('say', { text: `Line ${n}` }).catch(() => null),
    );
    const other = await joan!.ask('raise-hand', { raised: true });
    await Promise.race([Promise.all(sent), ben!.until(() => !ben!.socket.connected)]);

    expect(other).toMatchObject({ ok: true });
    const { count } = (await rows<{ count: number }>('live_line'))!;
    expect(count).toBeLessThanOrEqual(100);
  });

  it('does nothing under another’s name, and never goes on with another’s stay', async () => {
    const { ben, joan } = room.cast;
    const line = await enterAs(room, 'bens-tab');
    const other = await room.seat(joan);

    await other.enter(room.clinic, 'bens-tab');
    await other.ask('raise-hand', { raised: true, personId: ben.id });
    await line.until(() => line.room().hands.length === 1);
    await other.ask('leave');

    expect(Object.keys(line.room().people)).toContain(ben.id);
    expect(await openStays()).toBe(1);
  });

  const lineOf = async (name: string) => {
    const { server, cast, clinic } = room;
    const session = await server.get(SessionsOnRecord).kept(cast.oli.actor, clinic);
    const { items } = await server.get(RegisterQueries).lines(session, { limit: 50 });
    return items.find((line) => line.name === name);
  };
  const rows = <Row extends object>(table: 'live_line' | 'live_stay') =>
    room.server
      .get(Reader)
      .first<Row>(
        table === 'live_line'
          ? sql`select count(*) as "count" from live_line where session_id = ${room.clinic}`
          : sql`select count(*) as "count" from live_stay where session_id = ${room.clinic} and left_at is null`,
      );
  const openStays = async () => (await rows<{ count: number }>('live_stay'))?.count;
});

/** What docs/live-room.md tells of faults: name, minutes expected, minutes found. */
function faultsTold(): string[][] {
  return readFileSync('docs/live-room.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, 4),
    );
}

async function enterAs(room: ClinicRoom, connectionId: string): Promise<Seat> {
  const seat = await room.seat(room.cast.ben);
  await seat.enter(room.clinic, connectionId);
  return seat;
}

/** The clock of the test goes on in jumps, so that the server has to have heard the line break before the next. */
async function noticed({ server, cast }: ClinicRoom): Promise<void> {
  while (server.get(LiveGateway).hears(cast.ben.id)) await setImmediate();
}

/** Until then these send a heartbeat every 15 seconds, and the server does what it does by the clock. */
async function stay(room: ClinicRoom, until: string, ...those: Seat[]): Promise<void> {
  const { clock } = room.server;
  while (clock.now() < at(until)) {
    clock.advance(15_000);
    await Promise.all(those.map((seat) => seat.ask('seen')));
    await room.server.get(LiveGateway).writeSeen();
    await room.server.get(RoomPresence).closeDue();
  }
}
