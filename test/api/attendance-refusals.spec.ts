import { Reader, sql } from '#database';
import { Sessions } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { clinicDraft } from '../support/drafts.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';
import { zoomFile } from '../support/zoom-file.js';

interface Imported {
  readonly id: string;
  readonly rows: number;
}

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe.each(ENGINES)('what attendance refuses other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let oli: Program;
  let clinic: string;

  beforeAll(async () => {
    server = await startServer(engine, { at: at('15:00') });
    cast = await castOf(server);
    oli = await server.program(cast.oli.id);
  });

  beforeEach(async () => {
    clinic = await clinicOf({});
  });

  afterAll(() => server.close());

  const clinicOf = (changes: Parameters<typeof clinicDraft>[0]) => {
    const draft = clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00'), ...changes });
    return server.get(Sessions).create(cast.amina.actor, draft, 'published');
  };
  const form = (bytes: Uint8Array, fields: Record<string, string> = {}, fileName = 'report.csv') => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new File([new Uint8Array(bytes)], fileName));
    return body;
  };
  const send = (bytes: Uint8Array, fields: Record<string, string> = {}, by = oli, session = clinic) =>
    by.post<Imported>(`/sessions/${session}/imports`, form(bytes, fields));
  const everything = () =>
    Promise.all(
      [sql`select id from evidence`, sql`select id from meeting_import`, sql`select id from attendance`].map(
        async (query) => (await server.get(Reader).rows(query)).length,
      ),
    );
  const meeting = () =>
    zoomFile([
      ['Priya Nair', cast.priya.email, '13:00', '13:40'],
      ['Mo Sayed', '', '13:00', '14:00'],
    ]);

  it.each([
    ['evidence', { personId: 'x', source: 'manual', reason: 'r' }, 'personId'],
    ['evidence', { source: 'manual', reason: 'r' }, 'personId'],
    ['evidence', { personId: 'x', source: 'live', reason: 'r' }, 'source'],
    ['evidence', { personId: 'x', source: 'manual', joinedAt: 'noon', reason: 'r' }, 'joinedAt'],
    ['corrections', { personId: 'x', status: 'late', reason: 'r' }, 'status'],
    ['corrections', { personId: 'x', status: 'attended', minutes: 61, reason: 'r' }, 'minutes'],
    ['corrections', { personId: 'x', status: 'attended', reason: '' }, 'reason'],
    ['contest', {}, 'reason'],
  ])('are told which field of %s %j is wrong', async (noun, body, field) => {
    expect(await oli.post(`/sessions/${clinic}/${noun}`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ field }] },
    });
  });

  const utf16 = (text: string) => Buffer.from('\ufeff' + text, 'utf16le');
  it.each([
    ['an empty file', () => new Uint8Array(), 400, 'empty'],
    ['a file of 6 MB', () => new Uint8Array(6 * 1024 * 1024).fill(65), 413, '5 MB'],
    ['an image named .csv', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 415, 'picture'],
    [
      'truncated UTF-16',
      () => utf16('Name\tJoin Time\tLeave Time\r\nA\t1\t2').subarray(0, -1),
      400,
      'cut short',
    ],
    [
      'an unclosed quote',
      () => Buffer.from('Name (Original Name),Join Time,Leave Time\n"A,1,2\nB,1,2\n'),
      400,
      'quot',
    ],
    [
      '200,000 rows',
      () => Buffer.from('Name,Join Time,Leave Time\n' + 'a,1,2\n'.repeat(200_000)),
      413,
      '50,000',
    ],
    ['an unknown kind of file', () => Buffer.from('Apples,Pears\n1,2\n'), 422, 'do not know'],
    [
      'a file of another meeting',
      () => zoomFile([['A', 'a@b.example', '13:00', '14:00']], '11/16/2026'),
      422,
      'another',
    ],
    [
      'a file whose dates read two ways',
      () => zoomFile([['A', '', '13:00', '14:00']], '03/04/2026'),
      422,
      'two ways',
    ],
  ])('have %s refused in a sentence, with nothing half-written', async (_story, bytes, status, words) => {
    const before = await everything();

    const answer = await send(bytes());

    expect(answer).toMatchObject({ status, body: { detail: expect.stringContaining(words) as string } });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['no file', undefined, {}, 'file'],
    ['a date order that is none', meeting, { dateOrder: 'sideways' }, 'dateOrder'],
    ['a time zone that is none', meeting, { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['columns that are no JSON', meeting, { columns: 'name' }, 'columns'],
  ])('are told of %s', async (_story, bytes, fields, field) => {
    const body = bytes ? form(bytes(), fields) : new FormData();
    if (!bytes) body.append('x', '1');

    expect(await oli.post(`/sessions/${clinic}/imports`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ field }] },
    });
  });
});
