import { SystemClock } from '#kernel';
import { emptyPlace, ENGINES, type Place } from '../support/databases.js';
import { describeThroughRedis } from '../support/judged.js';
import { startProcess } from '../support/process.js';
import { startRedis } from '../support/redis.js';
import { seatWith } from '../support/room.js';
import { runningClinic, type RunningClinic } from '../support/running-clinic.js';
import { Program } from '../support/visitors.js';

interface Register {
  readonly items: readonly {
    readonly personId: string;
    readonly spans: { readonly from: string; readonly to: string }[];
    readonly sources: string[];
  }[];
}

describe.each(ENGINES)('the server killed in the middle of a clinic on %s', (engine) => {
  let place: Place;
  let running: RunningClinic;

  beforeAll(async () => {
    place = await emptyPlace(engine);
    running = await runningClinic(place.settings);
  });

  afterAll(() => place.remove());

  it('goes on with the stays, the hands and the lines that there were', async () => {
    const { clinic, tokens, cast } = running;
    const before = await startProcess(place.settings);
    const ben = await seatWith(before.url, { token: tokens.ben });
    await ben.enter(clinic, 'bens-tab');
    await ben.ask('raise-hand', { raised: true });
    await ben.ask('say', { text: 'Before' });
    const killedAt = +new SystemClock().now();
    await before.end('SIGKILL');
    ben.close();

    const after = await startProcess(place.settings);
    const again = await seatWith(after.url, { token: tokens.ben });
    await again.enter(clinic, 'bens-tab');
    expect(again.room()).toMatchObject({ hands: [cast.ben.id], lines: [{ text: 'Before' }] });
    expect(Object.keys(again.room().people)).toEqual([cast.ben.id]);
    await again.ask('leave');
    again.close();
    const register = await new Program(after.url, tokens.oli).get<Register>(`/sessions/${clinic}/register`);
    await after.end('SIGTERM');

    const lines = register.body.items.filter(({ personId }) => personId === cast.ben.id);
    expect(lines).toMatchObject([{ sources: ['live'] }]);
    // One stay through both servers: it is of some seconds, which the register's minutes may round to none.
    const { spans } = lines[0]!;
    expect(spans).toHaveLength(1);
    expect(Date.parse(spans[0]!.from)).toBeLessThan(killedAt);
    expect(Date.parse(spans[0]!.to)).toBeGreaterThanOrEqual(killedAt);
  }, 120_000);
});

describe('two server processes on one PostgreSQL', () => {
  it('have people of one room on both', () => meetAcross({}), 120_000);
});

describeThroughRedis('two server processes with a Redis between them', () => {
  it('have people of one room on both', async () => {
    const redis = await startRedis();
    await meetAcross({ REDIS_URL: redis.url });

    expect(await redis.saidThrough()).toBeGreaterThan(0);
    await redis.close();
  }, 120_000);
});

async function meetAcross(environment: Record<string, string>): Promise<void> {
  const place = await emptyPlace('postgres');
  const { clinic, tokens, cast } = await runningClinic(place.settings);
  const start = () => startProcess(place.settings, 'server', environment);
  const [one, two] = [await start(), await start()];
  const amina = await seatWith(one.url, { token: tokens.amina });
  const ben = await seatWith(two.url, { token: tokens.ben });
  await amina.enter(clinic);
  await ben.enter(clinic);

  await amina.until(() => cast.ben.id in amina.room().people);
  await ben.ask('raise-hand', { raised: true });
  await amina.until(() => amina.room().hands.length === 1);
  await amina.ask('start');
  await ben.until(() => ben.room().phase === 'running');
  await amina.ask('say', { text: 'x'.repeat(2000) });
  await ben.until(() => ben.said.length === 1);
  const heard = new Promise((resolve) => ben.socket.once('signal', resolve));
  expect(await amina.ask('signal', { to: cast.ben.id, candidate: { n: 1 } })).toMatchObject({ ok: true });
  expect(await heard).toEqual({ from: cast.amina.id, candidate: { n: 1 } });
  await amina.ask('remove', { personId: cast.ben.id });
  await ben.until(() => ben.notices.some(({ kind }) => kind === 'removed'));

  expect(await ben.ask('say', { text: 'Still here' })).toMatchObject({ ok: false, code: 'not-in-room' });
  amina.close();
  ben.close();
  await Promise.all([one.end('SIGTERM'), two.end('SIGTERM')]);
  await place.remove();
}
