import { readFileSync, writeFileSync } from 'node:fs';
import { startServer, type Server } from '../support/server.js';

const KEPT = 'docs/openapi.json';

describe('the description of the API', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer('sqlite');
  });

  afterAll(() => server.close());

  it('is the one that is kept in the docs, so that a change of the contract is seen when it is made', async () => {
    const described: unknown = await (await fetch(`${server.url}/api/openapi.json`)).json();
    if (process.env['WRITE_DOCS']) writeFileSync(KEPT, `${JSON.stringify(described, null, 2)}\n`);

    expect(described).toEqual(JSON.parse(readFileSync(KEPT, 'utf8')));
  });
});
