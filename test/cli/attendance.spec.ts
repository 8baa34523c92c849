import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sessions } from '#programme';
import { castOf } from '../support/cast.js';
import { jsonOf, wheelhouse } from '../support/command-line.js';
import { ENGINES } from '../support/databases.js';
import { clinicDraft } from '../support/drafts.js';
import { openHouse, type House } from '../support/house.js';

const ZOOM = [
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
  'Ben Carter,ben@northmoor.example,11/30/2026 12:29:00 PM,11/30/2026 01:31:00 PM,62,Yes',
  'Priya Nair,priya@northmoor.example,11/30/2026 12:30:00 PM,11/30/2026 01:30:00 PM,60,Yes',
  'Priya’s tablet,,11/30/2026 12:45:00 PM,11/30/2026 01:00:00 PM,15,Yes',
].join('\r\n');

/** Each command is a process that starts the whole house: on a busy machine some seconds. */
const WITH_PATIENCE = 300_000;

describe.each(ENGINES)('attendance from the command line on %s', (engine) => {
  let house: House;
  let clinic: string;
  let file: string;
  const run = (...words: string[]) =>
    wheelhouse({ dataDir: house.config.dataDir, url: house.config.databaseUrl }, words);

  beforeAll(async () => {
    house = await openHouse(engine);
    const cast = await castOf(house);
    clinic = await house.get(Sessions).create(cast.amina.actor, clinicDraft(), 'published');
    file = join(house.config.dataDir, 'zoom.csv');
    writeFileSync(file, ZOOM);
  });

  afterAll(() => house.close());

  it(
    'adds a meeting’s report once',
    async () => {
      const dry = await run('import', 'attendance', file, '--session', clinic, '--dry-run', '--json');
      const added = await run('import', 'attendance', file, '--session', clinic, '--json');
      const again = await run('import', 'attendance', file, '--session', clinic, '--json');

      const counts = { format: 'zoom-participants', rows: 3, people: 3, matched: 2, unmatched: 1 };
      expect(jsonOf(dry)).toMatchObject({ ...counts, alreadyImported: false });
      expect(jsonOf(dry)).not.toHaveProperty('id');
      expect(jsonOf(added)).toMatchObject({
        ...counts,
        id: expect.any(String) as string,
        alreadyImported: false,
      });
      expect(jsonOf(again)).toMatchObject({ ...counts, alreadyImported: true });
    },
    WITH_PATIENCE,
  );

  it(
    'refuses a file of another day until somebody says that it is right',
    async () => {
      const other = join(house.config.dataDir, 'other.csv');
      writeFileSync(other, ZOOM.replaceAll('11/30/', '10/30/'));

      const { code, err } = await run('import', 'attendance', other, '--session', clinic);

      expect(code).toBe(1);
      expect(err).toContain('See --another-day.');
    },
    WITH_PATIENCE,
  );

  it(
    'exports every attendance, on stdout or into a file',
    async () => {
      const csv = await run('export', 'attendance');
      const json = await run('export', 'attendance', '--json', '--from', '2026-11-30', '--to', '2026-11-30');
      const none = await run('export', 'attendance', '--json', '--to', '2026-11-29');
      const path = join(house.config.dataDir, 'out', 'a.xlsx');
      const xlsx = await run('export', 'attendance', '--format', 'xlsx', '--out', path, '--json');

      expect(csv.out.split('\r\n').filter(Boolean)).toHaveLength(3);
      expect(
        (jsonOf(json) as { name: string; minutes: number }[])
          .map(({ name, minutes }) => [name, minutes])
          .sort(),
      ).toEqual([
        ['Ben Carter', 60],
        ['Priya Nair', 60],
      ]);
      expect(jsonOf(none)).toEqual([]);
      expect((jsonOf(xlsx) as { file: string }).file).toBe(path);
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    },
    WITH_PATIENCE,
  );

  it(
    'names nobody in a copy for sharing',
    async () => {
      const { code, out } = await run(
        'export',
        'attendance',
        '--for-sharing',
        '--group-by',
        'tier',
        '--json',
      );

      expect(code).toBe(0);
      expect(out).not.toContain('Ben Carter');
      expect(out).toContain('hidden');
    },
    WITH_PATIENCE,
  );

  it(
    'exports reach, exact or for sharing, and refuses a group that it does not know',
    async () => {
      const exact = await run('export', 'reach', '--group-by', 'tier', '--json');
      const shared = await run('export', 'reach', '--for-sharing');
      const wrong = await run('export', 'reach', '--group-by', 'shoe-size');

      expect(jsonOf(exact)).toContainEqual(
        expect.objectContaining({ group: 'Registered clinical', membersReached: 2 }),
      );
      expect(shared.out).toContain('Registered clinical,hidden,hidden');
      expect([exact.code, shared.code, wrong.code]).toEqual([0, 0, 2]);
    },
    WITH_PATIENCE,
  );

  it(
    'exports everything but secrets',
    async () => {
      const all = jsonOf(await run('export', 'everything')) as Record<string, object[]>;

      expect(all['organisation']).toHaveLength(4);
      expect(all['person']).toHaveLength(7);
      expect(all['evidence']).toHaveLength(2);
      expect(all['session']?.[0]).toMatchObject({ id: clinic, startsAt: '2026-11-30T12:30:00.000Z' });
      const columns = Object.values(all).flatMap((rows) => rows.flatMap((row) => Object.keys(row)));
      expect(columns.filter((name) => /secret|token/i.test(name))).toEqual([]);
    },
    WITH_PATIENCE,
  );
});
