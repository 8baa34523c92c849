import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

interface Thread {
  readonly id: string;
  readonly unread: number;
  readonly author: { readonly name: string } | null;
}
interface Post {
  readonly id: string;
  readonly number: number;
  readonly author: object | null;
  readonly isMine: boolean;
}
interface Listed<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

const QUESTION = { space: 'everybody', title: 'Night pain', body: 'What do you **do**?' };

describe.each(ENGINES)('threads for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Program;
  let joan: Program;
  let amina: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.program(cast.ben.id);
    joan = await server.program(cast.joan.id);
    amina = await server.program(cast.amina.id);
  });

  afterAll(() => server.close());

  it('are begun, answered and read', async () => {
    const { status, body: thread } = await ben.post<Thread>('/threads', QUESTION);
    const first = (await joan.get<Listed<Post>>(`/threads/${thread.id}/posts`)).body.items[0]!;
    const reply = await joan.post<Post>(`/threads/${thread.id}/posts`, {
      body: 'Ring.',
      inReplyTo: first.id,
    });

    expect([status, thread]).toEqual([
      201,
      expect.objectContaining({ title: 'Night pain', body: QUESTION.body }),
    ]);
    expect(first.author).toEqual({
      id: cast.ben.id,
      name: 'Ben Carter',
      role: 'Community nurse',
      workplace: 'Calder Vale',
    });
    expect([reply.status, reply.body]).toEqual([
      201,
      expect.objectContaining({ number: 2, inReplyTo: 1, html: '<p>Ring.</p>\n', isMine: true }),
    ]);
    const page = await ben.get<Listed<Post>>(`/threads/${thread.id}/posts?limit=1`);
    const next = await ben.get<Listed<Post>>(`/threads/${thread.id}/posts?limit=1&cursor=${page.body.next}`);
    expect([...page.body.items, ...next.body.items].map(({ number }) => number)).toEqual([1, 2]);
    expect((await ben.get<Listed<Thread>>('/threads?space=everybody')).body.items[0]?.id).toBe(thread.id);
  });

  it('are begun once where the same key comes twice', async () => {
    const headers = { 'Idempotency-Key': 'ask-once' };
    const [one, two] = [
      await ben.post<Thread>('/threads', QUESTION, headers),
      await ben.post<Thread>('/threads', QUESTION, headers),
    ];

    expect(two.body.id).toBe(one.body.id);
  });

  it('tell nobody whose name is not to be shown', async () => {
    const { body: thread } = await ben.post<Thread>('/threads', { ...QUESTION, isAnonymous: true });
    const asked = [`/threads/${thread.id}`, `/threads/${thread.id}/posts`, '/threads'];

    for (const who of [joan, amina, await server.program(cast.oli.id)])
      for (const path of asked) {
        const said = JSON.stringify((await who.get(path)).body);
        if (path !== '/threads') expect(said).toContain('"author":null');
        if (path !== '/threads') expect(said).not.toMatch(/Ben Carter|Community nurse/);
        if (path !== '/threads') expect(said).not.toContain(cast.ben.id);
      }
    expect((await ben.get<Listed<Post>>(`/threads/${thread.id}/posts`)).body.items[0]).toMatchObject({
      author: null,
      isMine: true,
    });
  });

  it('are refused with the field that is wrong, and are not there for those who may not see them', async () => {
    const { body: hidden } = await amina.post<Thread>('/threads', { ...QUESTION, space: 'hub-panel' });
    const stranger = await server.program();

    expect(await ben.post('/threads', { ...QUESTION, body: ' ' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'body' }] },
    });
    expect(await ben.post('/threads', { ...QUESTION, space: 'hub-panel' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'space' }] },
    });
    expect((await ben.post('/threads', { title: 'x' })).status).toBe(422);
    for (const path of [`/threads/${hidden.id}`, `/threads/${hidden.id}/posts`])
      expect((await ben.get(path)).status).toBe(404);
    expect((await ben.post(`/threads/${hidden.id}/posts`, {})).status).toBe(404);
    expect((await ben.put(`/threads/${hidden.id}/following`, { stance: 'nonsense' })).status).toBe(404);
    expect((await ben.get<Listed<Thread>>('/threads')).body.items.map(({ id }) => id)).not.toContain(
      hidden.id,
    );
    expect((await ben.get<Listed<Thread>>('/threads?space=hub-panel')).body.items).toEqual([]);
    expect((await stranger.get('/threads')).status).toBe(401);
    expect((await stranger.get('/spaces')).status).toBe(401);
  });

  it('are changed, answered and reported post by post', async () => {
    const { body: thread } = await ben.post<Thread>('/threads', QUESTION);
    const asked = (await ben.get<Listed<Post>>(`/threads/${thread.id}/posts`)).body.items[0]!.id;
    const { body: reply } = await joan.post<Post>(`/threads/${thread.id}/posts`, { body: 'Ring.' });

    expect(
      (await ben.patch(`/posts/${asked}`, { body: 'What now?' }, { 'If-Match': '"v1"' })).body,
    ).toMatchObject({ body: 'What now?', version: 2 });
    expect((await ben.patch(`/posts/${asked}`, { body: 'Late' }, { 'If-Match': '"v1"' })).status).toBe(409);
    expect(await ben.patch(`/posts/${asked}`, { body: 'NHS number 943 476 5919' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'body' }] },
    });
    expect((await joan.patch(`/posts/${asked}`, { body: 'Mine' })).status).toBe(403);
    expect((await ben.put(`/threads/${thread.id}/answer`, { postId: reply.id })).body).toMatchObject({
      number: 2,
    });
    expect((await joan.put(`/threads/${thread.id}/answer`, { postId: reply.id })).status).toBe(403);
    expect((await amina.put(`/posts/${reply.id}/endorsement`)).status).toBe(204);
    expect((await ben.put(`/posts/${reply.id}/endorsement`)).status).toBe(403);
    expect((await ben.post(`/posts/${reply.id}/reports`, { reason: 'Unkind' })).status).toBe(201);
    expect((await joan.post(`/posts/${reply.id}/reports`, { reason: 'Mine' })).status).toBe(403);
    expect((await ben.delete(`/posts/${reply.id}`)).status).toBe(403);
    expect((await joan.delete(`/posts/${reply.id}`)).status).toBe(204);
    expect((await ben.get(`/posts/${reply.id}`)).body).toMatchObject({ body: '', html: '' });
  });

  it('are found by their words', async () => {
    const { body: thread } = await ben.post<Thread>('/threads', { ...QUESTION, title: 'Armadillo' });
    await amina.post('/threads', { ...QUESTION, title: 'Armadillo of the panel', space: 'hub-panel' });

    const found = await joan.get<Listed<{ title: string; url: string }>>('/search?q=armadillo');
    expect(found.body.items).toMatchObject([
      { title: 'Armadillo', threadId: thread.id, author: 'Ben Carter' },
    ]);
    expect(found.body.items[0]?.url).toContain(`/discussion/${thread.id}?page=1#post-1`);
    expect((await amina.get<Listed<object>>('/search?q=armadillo')).body.items).toHaveLength(2);
    expect((await joan.get('/search')).status).toBe(422);
    expect((await (await server.program()).get('/search?q=x')).status).toBe(401);
  });

  it('are followed and muted, and counted where they are unread', async () => {
    const { body: thread } = await ben.post<Thread>('/threads', QUESTION);
    const unread = async () => (await joan.get<Listed<{ unread: number }>>('/spaces')).body.items[0]!.unread;
    const before = await unread();

    expect((await joan.put(`/threads/${thread.id}/following`, {})).body).toEqual({ stance: 'following' });
    expect((await joan.put(`/threads/${thread.id}/following`, { stance: 'muted' })).status).toBe(200);
    expect(await unread()).toBe(before - 1);
    expect((await joan.delete(`/threads/${thread.id}/following`)).status).toBe(204);
    expect(await unread()).toBe(before);
    expect((await joan.put(`/threads/${thread.id}/following`, { stance: 'x' })).status).toBe(422);
  });
});
