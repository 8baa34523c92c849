import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

interface Spans {
  readonly spans: { readonly kind: string; readonly confidence: string; readonly advice: string }[];
}

describe('the check for identifiers in the API', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  it('tells any member what looks like an identifier, and what to write instead', async () => {
    const ben = await server.program(cast.ben.id);
    const text = 'NHS 485 777 3457 is known to Priya Nair of Elm House.';

    const { status, body } = await ben.post<Spans>('/identifiers', { text });

    expect(status).toBe(200);
    expect(body.spans).toEqual([
      {
        start: 4,
        end: 16,
        kind: 'nhs-number',
        confidence: 'high',
        rule: 'check-digit-and-word',
        advice: 'This looks like an NHS number. Take it out: the group does not need it.',
      },
      expect.objectContaining({ kind: 'name', confidence: 'medium', rule: 'roster' }),
      expect.objectContaining({ kind: 'place', confidence: 'medium', rule: 'network-place' }),
    ]);
  });

  it('is for signed-in people, and for a text of a bearable length', async () => {
    const [stranger, ben] = [await server.program(), await server.program(cast.ben.id)];

    expect((await stranger.post('/identifiers', { text: 'x' })).status).toBe(401);
    expect((await ben.post('/identifiers', { text: 7 })).status).toBe(422);
    expect((await ben.post('/identifiers', { text: 'x'.repeat(200_001) })).status).toBe(422);
    expect((await ben.post('/identifiers', { text: 'x'.repeat(2_000_000) })).status).toBe(413);
    expect((await ben.post('/identifiers', { text: '' })).body).toEqual({ spans: [] });
  });

  it('asks the same number of questions for one name and for many', async () => {
    const ben = await server.program(cast.ben.id);
    const asked = (text: string) => statementsOf(server, () => ben.post('/identifiers', { text }));

    const one = await asked('Priya Nair');
    const many = await asked('Priya Nair, Joan Whitlock and Ben Carter at Elm House. '.repeat(100));

    expect(many).toBe(one);
  });

  it('leaves the text in no table', async () => {
    const ben = await server.program(cast.ben.id);
    const key = { 'idempotency-key': 'once' };

    const first = await ben.post('/identifiers', { text: 'Zebedee Quillfeather-Unique, aged 4' }, key);
    const again = await ben.post('/identifiers', { text: 'Zebedee Quillfeather-Unique, aged 4' }, key);

    expect(again.body).toEqual(first.body);
    expect(JSON.stringify(again.body)).not.toContain('Quillfeather');
  });
});
