import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonOf, wheelhouse } from '../support/command-line.js';
import { emptyPlace, ENGINES, type Place } from '../support/databases.js';
import { administratorToken } from '../support/first-person.js';
import { startProcess } from '../support/process.js';

/** Each command is a process that starts the whole house: on a busy machine some seconds. */
const WITH_PATIENCE = 300_000;

interface Doctor {
  readonly isWell: boolean;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly findings: readonly { readonly name: string; readonly state: string }[];
}

describe('looking after an embedded database', () => {
  let place: Place;
  const run = (...words: string[]) => wheelhouse(place.settings, words);
  const addPerson = (name: string) => run('user', 'create', '--email', `${name}@n.example`, '--name', name);
  const people = async () => {
    const { person = [] } = jsonOf(await run('export', 'everything')) as Record<string, { name: string }[]>;
    return person.map(({ name }) => name).sort();
  };

  beforeEach(async () => {
    place = await emptyPlace('sqlite');
  });

  afterEach(() => place.remove());

  it(
    'copies it beside a running server, and puts the copy back once that has stopped',
    async () => {
      const copy = join(place.settings.dataDir, 'copies', 'monday.sqlite');
      await administratorToken(place.settings);
      const server = await startProcess(place.settings);
      const backup = await run('backup', copy, '--json');
      const added = await addPerson('Bea');
      const whileOpen = await run('restore', copy);
      await server.end('SIGTERM');
      const before = await people();
      const restored = await run('restore', copy, '--json');

      expect(jsonOf(backup)).toMatchObject({ file: copy });
      expect(added.code).toBe(0);
      expect(whileOpen).toMatchObject({ code: 1 });
      expect(whileOpen.err).toContain('Stop the server');
      expect(before).toEqual(['Ada Morgan', 'Bea']);
      expect(restored.code).toBe(0);
      expect(existsSync((jsonOf(restored) as { keptBefore: string }).keptBefore)).toBe(true);
      expect(await people()).toEqual(['Ada Morgan']);
    },
    WITH_PATIENCE,
  );

  it(
    'takes what was uploaded into the copy, and lays it in its place again, also on another machine',
    async () => {
      const [name, content] = ['ab'.repeat(16), '%PDF-1.7 slides'];
      const lies = (dataDir: string) => join(dataDir, 'files', 'ab', name);
      await addPerson('Bea');
      mkdirSync(dirname(lies(place.settings.dataDir)), { recursive: true });
      writeFileSync(lies(place.settings.dataDir), content);
      writeFileSync(`${lies(place.settings.dataDir)}.part`, 'not yet whole');
      const copy = join(place.settings.dataDir, 'copy.sqlite');
      const other = await emptyPlace('sqlite');

      const backup = await run('backup', copy);
      const restored = await wheelhouse(other.settings, ['restore', copy, '--json']);
      const again = await wheelhouse(other.settings, ['backup', `${copy}.2`, '--json']);

      expect(backup.out).toContain('Copied the database and 1 uploaded file into');
      expect(jsonOf(restored)).toMatchObject({ files: 1 });
      expect(readFileSync(lies(other.settings.dataDir), 'utf8')).toBe(content);
      expect(readdirSync(dirname(lies(other.settings.dataDir)))).toEqual([name]);
      expect(jsonOf(again)).toMatchObject({ files: 1 });
      await other.remove();
    },
    WITH_PATIENCE,
  );

  it(
    'never writes over an earlier copy',
    async () => {
      await addPerson('Bea');
      const copy = join(place.settings.dataDir, 'copy.sqlite');

      await run('backup', copy);
      const again = await run('backup', copy);

      expect(again).toMatchObject({ code: 1, out: '' });
      expect(again.err).toContain('There is a file');
    },
    WITH_PATIENCE,
  );

  it(
    'refuses to put in place what is no copy of ours, and leaves the data as it was',
    async () => {
      await addPerson('Bea');
      const other = join(place.settings.dataDir, 'other.sqlite');
      writeFileSync(other, 'not a database');

      const { code, err } = await run('restore', other);

      expect({ code, err }).toEqual({
        code: 1,
        err: `${other} is not a backup of Wheelhouse. Nothing was changed.\n`,
      });
      expect(await people()).toEqual(['Bea']);
      expect(readdirSync(place.settings.dataDir).filter((name) => name.includes('unfinished'))).toEqual([]);
    },
    WITH_PATIENCE,
  );

  it(
    'tells what is in force, with secrets hidden, and exits 1 where something is wrong',
    async () => {
      await addPerson('Bea');
      const well = await run('doctor', '--json');
      const ill = await wheelhouse(place.settings, ['doctor', '--json'], {
        SMTP_URL: 'smtp://postman:s3cret@127.0.0.1:1',
      });

      expect(well).toMatchObject({ code: 0 });
      expect((jsonOf(well) as Doctor).isWell).toBe(true);
      expect((jsonOf(well) as Doctor).findings).toContainEqual(
        expect.objectContaining({ name: 'durability', state: 'ok' }),
      );
      expect((jsonOf(well) as Doctor).findings).toContainEqual(
        expect.objectContaining({ name: 'calendars', state: 'ok' }),
      );
      expect(ill.code).toBe(1);
      expect((jsonOf(ill) as Doctor).findings).toContainEqual(
        expect.objectContaining({ name: 'mail', state: 'wrong' }),
      );
      expect((jsonOf(ill) as Doctor).settings).toContainEqual({
        name: 'SMTP_URL',
        value: 'smtp://postman:••••@127.0.0.1:1',
      });
      expect(ill.out + ill.err).not.toContain('s3cret');
    },
    WITH_PATIENCE,
  );

  it(
    'lists letters, and tries those that were given up again',
    async () => {
      const listed = await run('jobs', 'list', '--json');
      const retried = await run('jobs', 'retry', '--json');

      expect(jsonOf(listed)).toEqual({ waiting: 0, failed: 0, letters: [] });
      expect(jsonOf(retried)).toEqual({ retried: 0, sent: 0 });
    },
    WITH_PATIENCE,
  );
});

describe('looking after a PostgreSQL database', () => {
  it(
    'points to its own tools for copies, and finds it well',
    async () => {
      const place = await emptyPlace('postgres');
      await wheelhouse(place.settings, ['migrate']);
      const backup = await wheelhouse(place.settings, ['backup', 'copy.dump']);
      const doctor = await wheelhouse(place.settings, ['doctor', '--json']);
      await place.remove();

      expect(backup).toMatchObject({ code: 1, out: '' });
      expect(backup.err).toContain('pg_dump');
      expect((jsonOf(doctor) as Doctor).isWell).toBe(true);
    },
    WITH_PATIENCE,
  );
});

describe.each(ENGINES)('the demonstration on %s', (engine) => {
  let place: Place;
  const run = (...words: string[]) => wheelhouse(place.settings, words);

  beforeEach(async () => {
    place = await emptyPlace(engine);
  });

  afterEach(() => place.remove());

  it(
    'is loaded, loaded afresh, and wiped',
    async () => {
      const loaded = await run('demo', 'load', '--json');
      const wiped = await run('demo', 'wipe', '--json');
      const again = await run('demo', 'wipe', '--json');
      const fresh = await run('migrate', '--dry-run', '--json');

      expect(jsonOf(loaded)).toMatchObject({ organisations: 41 });
      expect(jsonOf(wiped)).toEqual({ wiped: true });
      expect(jsonOf(again)).toEqual({ wiped: false });
      expect((jsonOf(fresh) as { pending: string[] }).pending.length).toBeGreaterThan(5);
    },
    WITH_PATIENCE,
  );

  it(
    'never takes a database that is not a demonstration',
    async () => {
      await run('user', 'create', '--email', 'bea@n.example', '--name', 'Bea');

      const answers = [await run('demo', 'wipe'), await run('demo', 'load')];

      for (const { code, err } of answers) {
        expect(code).toBe(1);
        expect(err).toContain('a database that is not a demonstration. Nothing was changed.');
      }
      expect((await run('token', 'create', '--email', 'bea@n.example')).code).toBe(0);
    },
    WITH_PATIENCE,
  );
});
