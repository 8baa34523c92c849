import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly seen: { readonly minutes: number } | null;
}

const WRITTEN = {
  lines: ['Ring the hub before five'],
  slides: { url: 'https://slides.example/1' },
  recording: { url: 'https://video.example/1', minutes: 48 },
};

describe.each(ENGINES)('catch-up for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let amina: Program;
  let ben: Program;
  let path: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    amina = await server.program(cast.amina.id);
    ben = await server.program(cast.ben.id);
    path = `/sessions/${await publishedClinic(server, cast)}/catch-up`;
    server.clock.setTo(new Date('2026-11-30T14:00:00Z'));
  });

  afterAll(() => server.close());

  it('is written, published and read, with its version as the ETag', async () => {
    const none = await ben.get(path);
    const draft = await amina.put<Shown>(path, WRITTEN);
    const hidden = await ben.get(path);
    const stale = await amina.put(path, { lines: ['Late'] }, { 'if-match': '"v7"' });
    const live = await amina.put<Shown>(path, { status: 'published' }, { 'if-match': '"v1"' });
    const read = await ben.get<Shown>(path);

    expect([none.status, draft.status, hidden.status, stale.status, live.status]).toEqual([
      404, 200, 404, 409, 200,
    ]);
    expect(read.headers.get('etag')).toBe('"v2"');
    expect(read.body).toMatchObject({
      ...WRITTEN,
      ...{ status: 'published', questions: [], minutes: 48, seen: null, version: 2 },
      slides: { kind: 'link', url: 'https://slides.example/1' },
    });
  });

  it('names the fields that are wrong', async () => {
    const { status, body } = await amina.put<{ errors: { field: string }[] }>(path, {
      lines: ['1', '2', '3', '4', '5', '6'],
      recording: { url: 'http://video.example', minutes: 0 },
    });
    const unread = await amina.put(path, { lines: 'One' });

    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field)).toEqual(['lines', 'recording.url', 'recording.minutes']);
    expect(unread.status).toBe(422);
  });

  it('is not written by a member or a stranger', async () => {
    const stranger = await server.program();

    expect((await ben.put(path, WRITTEN)).status).toBe(403);
    expect((await stranger.put(path, WRITTEN)).status).toBe(401);
    expect((await stranger.get(path)).status).toBe(401);
    expect((await stranger.put(`${path}/seen`, {})).status).toBe(401);
  });

  it('notes that I have caught up, and takes it back', async () => {
    const usual = await ben.put(`${path}/seen`, {});
    const said = await ben.put(`${path}/seen`, { minutes: 20 });
    const wrong = await ben.put(`${path}/seen`, { minutes: 0 });
    const mine = (await ben.get<Shown>(path)).body.seen;
    const gone = await ben.delete(`${path}/seen`);

    expect(usual.body).toMatchObject({ minutes: 48 });
    expect(said.body).toMatchObject({ minutes: 20 });
    expect(wrong.status).toBe(422);
    expect(mine).toEqual({ minutes: 20 });
    expect(gone.status).toBe(204);
    expect((await ben.get<Shown>(path)).body.seen).toBe(null);
    expect((await amina.get<Shown>(path)).body.seen).toBe(null);
  });
});
