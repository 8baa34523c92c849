import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, wheelhouse } from '../support/command-line.js';
import { ENGINES } from '../support/databases.js';
import { openHouse, type House } from '../support/house.js';

/** Each command is a process that starts the whole house: on a busy machine some seconds. */
const WITH_PATIENCE = 300_000;

const PROGRAMME = `<?xml version="1.0"?><schedule><version>1</version>
  <conference><acronym>vales-2027</acronym><title>Northmoor and the Vales</title>
    <time_zone_name>Europe/London</time_zone_name></conference>
  <day date="2027-06-11" index="1"><room name="Hall">
    <event id="7"><date>2027-06-11T09:30:00+01:00</date><duration>01:00</duration>
      <title>What families remember</title></event>
    <event id="7"><date>2027-06-11T11:00:00+01:00</date><duration>00:45</duration>
      <title>The first telephone call</title></event>
  </room></day></schedule>`;

describe.each(ENGINES)('the programme of a conference from the command line on %s', (engine) => {
  let house: House;
  const run = (...words: string[]) =>
    wheelhouse({ dataDir: house.config.dataDir, url: house.config.databaseUrl }, [
      'import',
      'schedule',
      ...words,
    ]);

  beforeAll(async () => {
    house = await openHouse(engine);
  });

  afterAll(() => house.close());

  it(
    'is looked at, brought in, and the same the second time',
    async () => {
      const path = join(house.config.dataDir, 'schedule.xml');
      writeFileSync(path, PROGRAMME);
      const looked = await run(path, '--dry-run');
      const brought = await run(path, '--json');
      const again = await run(path, '--json');
      const inWords = await run(path);

      expect(looked).toMatchObject({ code: 0 });
      expect(looked.out).toContain('vales-2027: 2 talks, 1 room, 1 day.');
      expect(looked.out).toMatch(/put right: .*id/);
      expect(looked.out).toContain('This was a dry run: nothing was kept.');
      expect(jsonOf(brought)).toMatchObject({
        slug: 'vales-2027',
        events: 2,
        rooms: 1,
        days: 1,
        skipped: [],
      });
      expect((jsonOf(brought) as { changed: number }).changed).toBeGreaterThan(2);
      expect(jsonOf(again)).toMatchObject({ changed: 0 });
      expect(inWords.out).toContain('Nothing in it differs from what is kept.');
    },
    WITH_PATIENCE,
  );

  it(
    'is refused in a sentence where it is no programme',
    async () => {
      const path = join(house.config.dataDir, 'list.csv');
      writeFileSync(path, 'name,email\nAda,ada@n.example');

      const { code, out, err } = await run(path);

      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('This is no conference programme that we can read');
    },
    WITH_PATIENCE,
  );
});
