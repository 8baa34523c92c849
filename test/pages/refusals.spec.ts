import { startServer, type Server } from '../support/server.js';

describe('what nobody meant', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer('sqlite');
  });

  afterAll(() => server.close());

  it('says in plain words that there is nothing at an address', async () => {
    const page = await server.visitor().get('/nowhere');

    expect(page.status).toBe(404);
    expect(page.html).toContain('There is nothing at this address.');
  });

  it('refuses a form that does not carry the token of its page', async () => {
    const answer = await fetch(`${server.url}/sign-out`, { method: 'POST', body: new URLSearchParams({}) });

    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('This page was open for too long');
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['an unknown path', { path: '/nowhere' }, { status: 404, code: 'not-found' }],
    [
      'a body that is no JSON',
      { path: '/organisations', body: '{', headers: json },
      { status: 400, code: 'unreadable' },
    ],
    [
      'two megabytes',
      { path: '/people', body: `"${'x'.repeat(2e6)}"`, headers: json },
      { status: 413, code: 'too-large' },
    ],
  ])('answers %s with a problem document', async (_story, { path, ...sent }, problem) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method: 'body' in sent ? 'POST' : 'GET',
      ...sent,
    });

    expect(answer.status).toBe(problem.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject(problem);
  });

  it('sends every page with a strict policy and no word of who built it', async () => {
    const { headers } = await server.visitor().get('/nowhere');

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('tells a watcher that it is alive and ready', async () => {
    const [live, ready] = await Promise.all(
      ['live', 'ready'].map((what) => fetch(`${server.url}/health/${what}`)),
    );

    expect([live?.status, ready?.status]).toEqual([200, 200]);
  });

  it('describes the API in OpenAPI 3.1', async () => {
    const answer = await fetch(`${server.url}/api/openapi.json`);

    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Wheelhouse' } });
  });
});
