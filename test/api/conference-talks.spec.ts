import { ConferenceQueries, OwnFacts } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { conference, talkId, talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';

describe('talks through the API', () => {
  let server: Server;
  let cast: Cast;
  let talk: string;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    await conference(server, cast.amina.actor, { Hall: [talkXml(1, '10:00'), talkXml(2, '12:00')] });
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    const [first] = await server.get(ConferenceQueries).talks(id);
    const meant = { rooms: new Map<string, object>(), talks: new Map([[first!.guid, { capacity: 1 }]]) };
    await server.get(OwnFacts).write(cast.amina.actor, 'copn2026', meant);
    talk = await talkId(server, 'Talk 1');
  });

  afterEach(() => server.close());

  const as = (who: 'amina' | 'ben' | 'joan') => server.program(cast[who].id);

  it('give places, say who waits where, and list them for who runs the conference', async () => {
    const [ben, joan, amina] = [await as('ben'), await as('joan'), await as('amina')];

    expect((await ben.put(`/talks/${talk}/place`)).body).toEqual({ status: 'placed', position: null });
    expect((await joan.put(`/talks/${talk}/place`)).body).toEqual({ status: 'waiting', position: 1 });
    expect((await ben.delete(`/talks/${talk}/place`)).status).toBe(204);
    expect((await amina.get(`/talks/${talk}/places`)).body).toMatchObject({
      ...{ capacity: 1, items: [{ personId: cast.joan.id, status: 'placed' }] },
    });

    expect((await ben.put(`/talks/${await talkId(server, 'Talk 2')}/place`)).status).toBe(409);
    expect((await ben.put('/talks/none/place')).status).toBe(404);
    expect((await ben.get(`/talks/${talk}/places`)).status).toBe(403);
    const stranger = await server.program();
    expect((await stranger.put(`/talks/${talk}/place`)).status).toBe(401);
    expect((await stranger.delete(`/talks/${talk}/place`)).status).toBe(401);
  });

  it('take questions, votes for them, and what whoever moderates makes of them', async () => {
    const [ben, joan, amina] = [await as('ben'), await as('joan'), await as('amina')];
    const path = `/talks/${talk}/questions`;
    interface List {
      readonly items: { readonly id: string }[];
    }

    const asked = await ben.post<List>(path, { words: 'How often?' });
    expect([asked.status, asked.body.items]).toMatchObject([
      201,
      [{ status: 'waiting', name: null, isMine: true }],
    ]);
    const { id } = asked.body.items[0]!;
    expect((await joan.get<List>(path)).body.items).toEqual([]);
    expect((await joan.put(`/questions/${id}/vote`)).status).toBe(404);
    expect((await joan.put(`/questions/${id}/status`, { status: 'wrong' })).status).toBe(403);
    expect((await amina.put(`/questions/${id}/status`, { status: 'wrong' })).status).toBe(422);
    expect((await amina.put(`/questions/${id}/status`, { status: 'shown' })).status).toBe(204);
    expect((await joan.put(`/questions/${id}/vote`)).status).toBe(204);
    expect((await joan.get(path)).body).toMatchObject({
      items: [{ votes: 1, hasMyVote: true, isMine: false }],
    });
    expect((await joan.delete(`/questions/${id}/vote`)).status).toBe(204);
    expect((await ben.post(path, { words: ' ' })).status).toBe(422);
    expect((await ben.post('/talks/none/questions', {})).status).toBe(404);
  });

  it('are kept in a register once their days are open', async () => {
    const [ben, amina] = [await as('ben'), await as('amina')];
    expect((await ben.put('/conferences/copn2026/days')).status).toBe(403);
    const opened = await amina.put<{ items: { sessionId: string }[] }>('/conferences/copn2026/days');
    expect(opened.body.items).toMatchObject([{ day: 1, date: '2026-10-24', status: 'published' }]);
    expect((await ben.get('/conferences/copn2026/days')).body).toEqual(opened.body);
    expect((await amina.get('/conferences/copn2026/doors')).body).toMatchObject({
      items: [{ room: 'Hall' }],
    });
    expect((await ben.get('/conferences/copn2026/doors')).status).toBe(403);

    server.clock.setTo(new Date('2026-10-24T10:00:00Z'));
    const path = `/sessions/${opened.body.items[0]!.sessionId}/talks`;
    const later = await as('amina');
    expect((await later.post(`${path}/${talk}/people`, { personIds: [cast.ben.id] })).body).toEqual({
      added: 1,
    });
    expect((await later.get(path)).body).toMatchObject({
      items: [{ personId: cast.ben.id, credited: 45, talks: [{ id: talk, minutes: 45 }] }],
    });
    const heard = { items: [{ creditedMinutes: 45, talks: [{ title: 'Talk 1', minutes: 45 }] }] };
    expect((await (await as('ben')).get('/me/learning')).body).toMatchObject(heard);
    const learning = wordsOf((await (await server.signedIn(cast.ben.id)).get('/learning')).html);
    expect(learning).toContain('Talk 1: 45 minutes');
    expect((await later.delete(`${path}/${talk}/people/${cast.ben.id}`)).status).toBe(204);
    const member = await as('ben');
    expect((await member.get(path)).status).toBe(403);
    expect((await member.post(`${path}/${talk}/people`, { wrong: 1 })).status).toBe(403);
    expect((await member.delete(`${path}/${talk}/people/${cast.ben.id}`)).status).toBe(403);
  });
});
