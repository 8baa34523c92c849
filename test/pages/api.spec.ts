import { startServer, type Server } from '../support/server.js';

describe('what other systems read first', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer('sqlite');
  });

  afterAll(() => server.close());

  it('is open to anybody as a page', async () => {
    const page = await server.visitor().get('/api');

    expect(page.status).toBe(200);
    expect(page.html).toContain('Authorization: Bearer TOKEN');
  });

  it('gives its figures to this machine', async () => {
    await server.visitor().get('/api');

    const answer = await fetch(`${server.url}/metrics`);

    expect(await answer.text()).toMatch(
      /request_duration_seconds_count\{method="GET",route="\/api",status="200"\} \d/,
    );
  });
});
