import type { ListReport } from '#lists';
import { PersonQueries, Tokens } from '#people';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

const PEOPLE = 'name,email,organisation,role\nZoë Hart,zoe@elm.example,Elm House,Teacher\n';
const HALF_WRONG = `${PEOPLE}Bad Row,bad@elm.example,Elm Hose,Teacher\n`;

function form(csv: string, fields: Record<string, string> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([csv], { type: 'text/csv' }), 'people.csv');
  return body;
}

describe('lists from other systems', () => {
  let server: Server;
  let cast: Cast;
  let oli: Program;

  beforeEach(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    oli = await server.program(cast.oli.id);
  });

  afterEach(() => server.close());

  const zoe = () => server.get(PersonQueries).byEmails(['zoe@elm.example']);

  it('are tried first and then written', async () => {
    const tried = await oli.post<ListReport>('/people/import', form(PEOPLE, { dryRun: 'true' }));
    expect(tried).toMatchObject({ status: 200, body: { rows: 1, new: 1, written: false } });
    expect(await zoe()).toEqual([]);

    const written = await oli.post<ListReport>('/people/import', form(PEOPLE));
    expect(written).toMatchObject({ status: 200, body: { new: 1, written: true } });
    expect(await zoe()).toMatchObject([{ name: 'Zoë Hart', organisationName: 'Elm House' }]);
  });

  it('are refused whole, with the rows named, unless the good rows are asked for', async () => {
    const refused = await oli.post('/people/import', form(HALF_WRONG));
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'rows-refused', written: false, refused: 1, errors: [{ field: 'row 3' }] },
    });
    expect(await zoe()).toEqual([]);

    const partly = await oli.post('/people/import', form(HALF_WRONG, { partial: 'true' }));
    expect(partly).toMatchObject({ status: 200, body: { written: true, new: 1, refused: 1 } });
  });

  it('may come as plain text/csv', async () => {
    const { token } = await server.get(Tokens).create(cast.oli.actor, cast.oli.id, 'x');
    const answer = await fetch(`${server.url}/api/v1/organisations/import?dryRun=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: 'name,position,sector\nWillow Bank,spoke,nhs\n',
    });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ rows: 1, new: 1, written: false });
  });

  it('need a file that is a list', async () => {
    expect(await oli.post('/people/import', {})).toMatchObject({ status: 422, body: { code: 'not-a-list' } });
    expect(await oli.post('/people/import', form('PK\u0003\u0004'))).toMatchObject({ status: 422 });
    expect(await oli.post('/people/import', form('who\nAna'))).toMatchObject({ status: 422 });
  });

  it.each([
    ['a stranger', undefined, 401],
    ['a member', 'priya', 403],
    ['an educator', 'amina', 403],
  ] as const)('are not taken from %s', async (_story, who, status) => {
    const program = await server.program(who && cast[who].id);

    for (const noun of ['people', 'organisations']) {
      expect((await program.post(`/${noun}/import`, form(PEOPLE))).status).toBe(status);
    }
  });
});
