import { castOf, educator, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { Program } from '../support/visitors.js';

interface Leaders {
  readonly items: readonly { readonly personId: string; readonly name: string; readonly role: string }[];
}

describe('who does what at a session, in the API', () => {
  let server: Server;
  let cast: Cast;
  let amina: Program;
  let ben: Program;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    [amina, ben] = [await server.program(cast.amina.id), await server.program(cast.ben.id)];
  });

  afterAll(() => server.close());

  const clinic = async () => `/sessions/${await publishedClinic(server, cast)}/leaders`;
  const inWords = ({ items }: Leaders) => items.map(({ name, role }) => `${name}, ${role}`);

  it('is named, named otherwise and taken away, with the version as ETag', async () => {
    const path = await clinic();

    const named = await amina.put<Leaders>(`${path}/${cast.ben.id}`, { role: 'presenter' });
    const other = await amina.put<Leaders>(`${path}/${cast.ben.id}`, { role: 'panel' });
    const version = { 'if-match': '"v2"' };
    const stale = await amina.put(`${path}/${cast.joan.id}`, { role: 'panel' }, version);
    const read = await ben.get<Leaders>(path);
    const gone = await amina.delete<Leaders>(`${path}/${cast.ben.id}`);

    expect(inWords(named.body)).toEqual(['Amina Rahman, facilitator', 'Ben Carter, presenter']);
    expect(inWords(other.body)).toEqual(['Amina Rahman, facilitator', 'Ben Carter, panel']);
    expect(stale.status).toBe(409);
    expect(read.headers.get('etag')).toBe('"v3"');
    expect(read.body.items[1]).toEqual({
      ...{ personId: cast.ben.id, name: 'Ben Carter', role: 'panel' },
      ...{ job: 'Community nurse', organisation: 'Calder Vale Community Nursing' },
    });
    expect(inWords(gone.body)).toEqual(['Amina Rahman, facilitator']);
  });

  it('names what is wrong', async () => {
    const path = await clinic();

    const role = await amina.put(`${path}/${cast.ben.id}`, { role: 'chief' });
    const nobody = await amina.put(`${path}/nobody`, { role: 'panel' });
    const nowhere = await amina.put(`/sessions/nowhere/leaders/${cast.ben.id}`, { role: 'panel' });

    expect([role.status, nobody.status, nowhere.status]).toEqual([422, 422, 404]);
    expect(role.body).toMatchObject({ errors: [{ field: 'role' }] });
    expect(nobody.body).toMatchObject({ errors: [{ field: 'personId' }] });
  });

  it('gives a presenter no right to change it, and a second facilitator every right', async () => {
    const path = await clinic();
    const lenaId = await educator(server, cast);
    const lena = await server.program(lenaId);

    await amina.put(`${path}/${lenaId}`, { role: 'presenter' });
    const asPresenter = await lena.put(`${path}/${cast.ben.id}`, { role: 'panel' });
    await amina.put(`${path}/${lenaId}`, { role: 'facilitator' });
    const asFacilitator = await lena.put(`${path}/${cast.ben.id}`, { role: 'panel' });

    expect([asPresenter.status, asFacilitator.status]).toEqual([403, 200]);
  });

  it('is closed to members who change it, even their own part, and to strangers', async () => {
    const path = await clinic();
    await amina.put(`${path}/${cast.ben.id}`, { role: 'presenter' });
    const stranger = new Program(server.url);
    const part = `${path}/${cast.ben.id}`;

    const members = [await ben.put(part, { role: 'facilitator' }), await ben.delete(part)];
    const strangers = [await stranger.get(path), await stranger.put(part, { role: 'panel' })];

    expect(members.map(({ status }) => status)).toEqual([403, 403]);
    expect(strangers.map(({ status }) => status)).toEqual([401, 401]);
    expect((await stranger.delete(part)).status).toBe(401);
  });

  it('of a draft does not exist for members', async () => {
    const { id } = (
      await amina.post<{ id: string }>('/sessions', {
        title: 'Not yet',
        startsAt: '2026-11-30T12:30:00Z',
        endsAt: '2026-11-30T13:30:00Z',
      })
    ).body;

    expect((await ben.get(`/sessions/${id}/leaders`)).status).toBe(404);
  });
});
