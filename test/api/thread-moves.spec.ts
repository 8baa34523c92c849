import { Conversations } from '#discussion';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

interface Thread {
  readonly id: string;
  readonly title: string;
  readonly space: string;
  readonly posts: number;
  readonly version: number;
}
interface Listed {
  readonly items: { readonly number: number; readonly body: string }[];
}

describe.each(ENGINES)('threads split and joined by programs on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let joan: Program;
  let amina: Program;
  let oli: Program;
  let sleep: string;
  let pain: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    [joan, amina, oli] = (await Promise.all(
      [cast.joan, cast.amina, cast.oli].map(({ id }) => server.program(id)),
    )) as [Program, Program, Program];
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    server.clock.advance(60 * 60_000);
    sleep = await begin(cast.ben, 'Sleep', 'How do they sleep?');
    pain = await begin(cast.joan, 'Nights', 'And with pain?');
    for (const text of ['Warmth', 'Music']) await say(cast.joan, sleep, text);
    await say(cast.priya, pain, 'I fear that.');
  });

  const begin = async (who: Member, title: string, text: string, spaceId = 'everybody') => {
    server.clock.advance(1000);
    return (await server.get(Conversations).begin(who.actor, { spaceId, title, text })).threadId;
  };
  const say = async (who: Member, threadId: string, text: string) => {
    server.clock.advance(1000);
    await server.get(Conversations).reply(who.actor, { threadId, text, isAnonymous: who === cast.priya });
  };
  const thread = async (id: string) => (await oli.get<Thread>(`/threads/${id}`)).body;
  const said = async (id: string) =>
    (await joan.get<Listed>(`/threads/${id}/posts`)).body.items.map(
      ({ number, body }) => `${number} ${body}`,
    );
  const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });
  const refusal = (status: number, code: string) => ({
    status,
    body: expect.objectContaining({ status, code, detail: expect.any(String) as string }) as object,
  });
  const fault = (field: string) => ({ status: 422, body: { errors: [{ field }] } });

  it('takes posts out into a thread of their own, beside the old one', async () => {
    const read = await amina.get<Thread>(`/threads/${sleep}`);
    const made = await amina.post<Thread>(`/threads/${sleep}/splits`, { posts: [2], title: 'What helps' });

    expect(read.headers.get('etag')).toBe(`"v${read.body.version}"`);
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe(`"v${made.body.version}"`);
    expect(made.body).toMatchObject({ title: 'What helps', space: 'everybody', posts: 1, body: 'Warmth' });
    expect([await said(sleep), await said(made.body.id)]).toEqual([
      ['1 How do they sleep?', '3 Music'],
      ['1 Warmth'],
    ]);
    const rest = { from: 2, title: 'The rest', space: 'hub-panel' };
    const panel = await oli.post<Thread>(`/threads/${sleep}/splits`, rest);
    expect(panel.body).toMatchObject({ space: 'hub-panel', posts: 1, body: 'Music' });
    expect((await joan.get(`/threads/${panel.body.id}`)).status).toBe(404);
  });

  it('puts them back by joining the new one to the old', async () => {
    const made = await amina.post<Thread>(`/threads/${sleep}/splits`, { posts: [2], title: 'What helps' });
    const back = await amina.post<Thread>(`/threads/${made.body.id}/joining`, { to: sleep });

    expect(await said(back.body.id)).toEqual(['1 How do they sleep?', '2 Warmth', '3 Music']);
    expect(back.body).toMatchObject({ title: 'Sleep', posts: 3 });
  });

  it('joins two, leads both ids there, and takes them apart again', async () => {
    const joined = await amina.post<Thread>(`/threads/${pain}/joining`, { to: sleep });

    expect(joined.status).toBe(201);
    expect(joined.body).toMatchObject({ title: 'Sleep', posts: 5, body: 'How do they sleep?' });
    for (const id of [sleep, pain]) expect((await thread(id)).id).toBe(joined.body.id);
    expect(JSON.stringify((await joan.get(`/threads/${joined.body.id}/posts`)).body)).not.toContain('Priya');
    await say(cast.ben, joined.body.id, 'Since then');
    const path = `/threads/${joined.body.id}/joining`;
    const kept = await oli.delete<Thread>(path, ifMatch(joined.body.version));
    expect(kept).toMatchObject({ status: 200, body: { id: sleep, title: 'Sleep', posts: 4 } });
    expect(await said(pain)).toEqual(['1 And with pain?', '2 I fear that.']);
  });

  it('does each once where the same key comes twice', async () => {
    const key = { 'Idempotency-Key': `apart ${sleep}` };
    const taken = { posts: [2], title: 'What helps' };
    const split = async () => (await amina.post<Thread>(`/threads/${sleep}/splits`, taken, key)).body;
    const first = await split();
    expect(await split()).toEqual(first);
    expect((await thread(sleep)).posts).toBe(2);

    const once = { 'Idempotency-Key': `one ${sleep}` };
    const join = () => amina.post<Thread>(`/threads/${pain}/joining`, { to: sleep }, once);
    const [one, two] = [await join(), await join()];
    expect([two.status, two.body, two.headers.get('etag')]).toEqual([201, one.body, one.headers.get('etag')]);
    expect(await amina.post(`/threads/${pain}/joining`, { to: first.id }, once)).toMatchObject(
      refusal(409, 'key-reused'),
    );
  });

  it('is refused to strangers, to members, and where they see nothing', async () => {
    const panel = await begin(cast.amina, 'Us', 'Well?', 'hub-panel');
    const stranger = await server.program();
    const all = (who: Program, id: string) =>
      Promise.all([
        who.post(`/threads/${id}/splits`, { posts: 7 }),
        who.post(`/threads/${id}/joining`, {}),
        who.delete(`/threads/${id}/joining`),
      ]);

    for (const answer of await all(stranger, sleep)) expect(answer.status).toBe(401);
    for (const answer of await all(joan, sleep)) expect(answer).toMatchObject(refusal(403, 'forbidden'));
    for (const answer of await all(joan, panel)) expect(answer).toMatchObject(refusal(404, 'not-found'));
    expect((await all(amina, sleep)).map(({ status }) => status)).toEqual([422, 422, 409]);
    expect(await said(sleep)).toHaveLength(3);
  });

  it('says what is wrong, and moves nothing', async () => {
    const split = (body: object, id = sleep) => oli.post(`/threads/${id}/splits`, body);
    const title = 'What helps';
    const panel = await begin(cast.amina, 'Us', 'Well?', 'hub-panel');
    await say(cast.amina, panel, 'Nothing');

    expect(await split({ posts: [1], title })).toMatchObject(fault('posts'));
    expect(await split({ title })).toMatchObject(fault('posts'));
    expect(await split({ posts: Array.from({ length: 1001 }, () => 2), title })).toMatchObject(
      fault('posts'),
    );
    expect(await split({ posts: [2], from: 2, title })).toMatchObject(fault('from'));
    expect(await split({ posts: [2], title: ' ' })).toMatchObject(fault('title'));
    expect(await split({ posts: [2], title: 'NHS number 943 476 5919' })).toMatchObject(fault('title'));
    expect(await split({ posts: [2], title, space: 'nowhere' })).toMatchObject(fault('space'));
    expect(await split({ posts: [9], title })).toMatchObject(refusal(409, 'thread-changed'));
    const out = { posts: [2], title, space: 'everybody' };
    expect(await split(out, panel)).toMatchObject(refusal(409, 'for-more-people'));
    expect(await oli.post(`/threads/${panel}/joining`, { to: sleep })).toMatchObject(
      refusal(409, 'for-more-people'),
    );
    for (const to of ['nowhere', 'x'.repeat(3000)])
      expect((await oli.post(`/threads/${pain}/joining`, { to })).status).toBe(404);
    expect(await said(sleep)).toHaveLength(3);
  });

  it('tells the second of two, by the version that they read or by what is gone', async () => {
    const [{ version }, other] = [await thread(pain), await thread(sleep)];
    await amina.post(`/threads/${sleep}/splits`, { posts: [2], title: 'What helps' });
    const late = refusal(409, 'thread-changed');

    const taken = { posts: [3], title: 'Late' };
    expect(await oli.post(`/threads/${sleep}/splits`, taken, ifMatch(other.version))).toMatchObject(late);
    const stale = { to: sleep, toVersion: other.version };
    expect(await oli.post(`/threads/${pain}/joining`, stale, ifMatch(version))).toMatchObject(late);
    const fresh = { to: sleep, toVersion: (await thread(sleep)).version };
    const joined = await oli.post<Thread>(`/threads/${pain}/joining`, fresh, ifMatch(version));
    expect(joined.status).toBe(201);
    expect(await amina.post(`/threads/${pain}/joining`, { to: sleep })).toMatchObject(late);
    expect(await amina.post(`/threads/${pain}/splits`, taken)).toMatchObject(late);
    const path = `/threads/${joined.body.id}/joining`;
    expect(await oli.delete(path, ifMatch(version + 7))).toMatchObject(late);
    expect((await oli.delete(path)).status).toBe(200);
    expect(await amina.delete(path)).toMatchObject(late);
  });
});
