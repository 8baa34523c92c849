import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Reader, sql, type DatabaseSettings } from '#database';
import { SetClock, type Clock } from '#kernel';
import { LeftOverFiles } from '#storage';
import { NestFactory } from '@nestjs/core';
import { LibrariesModule } from '../../apps/server/src/libraries.module.js';
import { document } from '../../libs/attachments/src/files.fixture.js';
import { emptyPlace, ENGINES, type Place } from '../support/databases.js';
import { begunBy } from '../support/case-forms.js';
import { administratorCookie, administratorToken } from '../support/first-person.js';
import { NOON, testConfig } from '../support/house.js';
import { startProcess } from '../support/process.js';
import { Program, Visitor } from '../support/visitors.js';

const PAGES = 20;

/** The server is killed while the pages of a document are on the disk and not yet in the database. */
describe.each(ENGINES)('files of a server that was killed in the middle, on %s', (engine) => {
  let place: Place;
  let token: string;

  beforeAll(async () => {
    place = await emptyPlace(engine);
    token = await administratorToken(place.settings);
  });

  afterAll(() => place.remove());

  it('are left over, and swept; those that were acknowledged stay', async () => {
    const kept = await whole();
    const before = stored().length;
    await killedInTheMiddle(before);
    const left = stored().length - before;
    for (const path of stored()) utimesSync(path, 0, 0);

    const { swept, rows } = await sweptAway();

    expect(left).toBeGreaterThan(0);
    expect([swept, rows.length, stored().length]).toEqual([left, PAGES, PAGES]);
    expect(new Set(stored().map((path) => path.split('/').at(-1)))).toEqual(new Set(rows));
    expect(await isStillThere(kept)).toBe(200);
  }, 120_000);

  it('are not those that wait for whoever brought them: a second press adds one after a kill and a sweep', async () => {
    const cookie = await administratorCookie(place.settings);
    const first = await startProcess(place.settings);
    const visitor = new Visitor(first.url, cookie);
    const id = await begunBy(visitor);
    const bytes = await document(['Pump serial 485 777 3457']);
    const file = new File([Buffer.from(bytes)], 'pump.pdf');
    const asked = await visitor.submit(`/cases/${id}/files`, { file, alternative: 'A pump.' });
    await first.end('SIGKILL');
    for (const path of stored()) utimesSync(path, 0, 0);
    const { swept } = await sweptAway();
    const second = await startProcess(place.settings);
    const back = new Visitor(second.url, cookie);
    const meant = /name="meant" value="([^"]+)"/.exec((await back.get(`/cases/${id}/files`)).html)?.[1] ?? '';
    const said = { meant, alternative: 'A pump.', secondLook: 'yes' };
    const added = await back.submit(`/cases/${id}/files`, said);
    const page = await new Program(second.url, token).get(`/cases/${id}/files/${meant}/pages/1`);
    await second.end('SIGTERM');

    expect([asked.status, swept, added.status, page.status]).toEqual([422, 0, 303, 200]);
  }, 120_000);

  const folder = () => join(place.settings.dataDir, 'files');
  const stored = () =>
    readdirSync(folder(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('/'))
      .map((name) => join(folder(), name));

  async function whole(): Promise<string> {
    const server = await startProcess(place.settings);
    const program = new Program(server.url, token);
    const id = await begun(program);
    const { body } = await program.post<{ id: string }>(`/cases/${id}/files`, await diary());
    await server.end('SIGTERM');
    return `/cases/${id}/files/${body.id}/pages/1`;
  }

  /** Killed at the first page of many that is on the disk: the rows of all come after the last. */
  async function killedInTheMiddle(before: number): Promise<void> {
    const server = await startProcess(place.settings);
    const program = new Program(server.url, token);
    const id = await begun(program);
    const sent = program.post(`/cases/${id}/files`, await diary()).catch(() => 'cut off');
    while (stored().length === before) await new Promise((resolve) => setImmediate(resolve));
    await server.end('SIGKILL');
    expect(await sent).toBe('cut off');
  }

  async function isStillThere(page: string): Promise<number> {
    const server = await startProcess(place.settings);
    const program = new Program(server.url, token);
    const { status } = await program.get(page);
    await server.end('SIGTERM');
    return status;
  }

  async function sweptAway() {
    const app = await libraries(place.settings, new SetClock(NOON));
    const swept = await app.get(LeftOverFiles, { strict: false }).sweep();
    const rows = await app
      .get(Reader, { strict: false })
      .rows<{ file: string }>(sql`select file as "file" from attachment_page`);
    await app.close();
    return { swept, rows: rows.map(({ file }) => file) };
  }
});

async function begun(program: Program): Promise<string> {
  return (await program.post<{ id: string }>('/cases', { question: 'How do we help him sleep?' })).body.id;
}

async function diary(): Promise<FormData> {
  const form = new FormData();
  const bytes = await document(Array.from({ length: PAGES }, (_, at) => `Day ${at}`));
  form.append('file', new File([Buffer.from(bytes)], 'diary.pdf'));
  form.append('alternative', 'A diary.');
  return form;
}

function libraries(settings: DatabaseSettings, clock: Clock) {
  const config = testConfig({ settings, remove: () => Promise.resolve() });
  return NestFactory.createApplicationContext(LibrariesModule.with(config, clock), {
    logger: ['error'],
    abortOnError: false,
  });
}
