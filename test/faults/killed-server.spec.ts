import { Database } from '../../libs/database/src/database.js';
import type { DatabaseSettings } from '#database';
import { emptyPlace, ENGINES, type Place } from '../support/databases.js';
import { startProcess } from '../support/process.js';
import { administratorToken } from '../support/first-person.js';
import { Program } from '../support/visitors.js';

const CALLERS = 16;
const ROUNDS = 3;
const ENOUGH = 150;

/** Nothing acknowledged is ever lost: the process is killed in a storm of writes over HTTP, and started again. */
describe.each(ENGINES)('a server killed in the middle of a storm of writes on %s', (engine) => {
  let place: Place;
  let token: string;

  beforeAll(async () => {
    place = await emptyPlace(engine);
    token = await administratorToken(place.settings);
  });

  afterAll(() => place.remove());

  it(`keeps every acknowledged write, ${ROUNDS} times over`, async () => {
    const storm = { acknowledged: new Set<string>(), asked: new Set<string>() };

    for (let round = 1; round <= ROUNDS; round++) {
      const server = await startProcess(place.settings);
      const callers = Array.from({ length: CALLERS }, (_, caller) =>
        writeUntilItDies(new Program(server.url, token), `round ${round} caller ${caller}`, storm),
      );
      await reached(storm.acknowledged, round * ENOUGH);
      await server.end('SIGKILL');
      await Promise.all(callers);
    }

    const kept = await namesKept(place.settings);
    const lost = [...storm.acknowledged].filter((name) => !kept.has(name));
    const invented = [...kept].filter((name) => !storm.asked.has(name) && name.startsWith('round'));
    expect({ lost, invented }).toEqual({ lost: [], invented: [] });
    expect(storm.acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * ENOUGH);
  }, 120_000);
});

interface Storm {
  readonly acknowledged: Set<string>;
  readonly asked: Set<string>;
}

async function writeUntilItDies(program: Program, who: string, storm: Storm): Promise<void> {
  for (let write = 0; ; write++) {
    const name = `${who} write ${write}`;
    storm.asked.add(name);
    try {
      const answer = await program.post('/organisations', {
        name,
        position: 'spoke',
        sector: 'voluntary',
        area: 'North',
      });
      if (answer.status !== 201) throw new Error(`Refused: ${JSON.stringify(answer.body)}`);
      storm.acknowledged.add(name);
    } catch (error) {
      // What fetch throws when the line is cut; it comes from outside Jest's own world, so its class is another.
      if (String(error).includes('fetch failed') || String(error).includes('terminated')) return;
      throw error;
    }
  }
}

async function reached(set: ReadonlySet<string>, size: number): Promise<void> {
  while (set.size < size) await new Promise((resolve) => setImmediate(resolve));
}

async function namesKept(settings: DatabaseSettings): Promise<Set<string>> {
  const database = new Database(settings, []);
  await database.connect();
  const rows = await database.source.query<{ name: string }[]>('select name from organisation');
  await database.disconnect();
  return new Set(rows.map((row) => row.name));
}
