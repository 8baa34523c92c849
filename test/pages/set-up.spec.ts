import { OrganisationQueries } from '#organisations';
import { PersonQueries } from '#people';
import { FirstRun } from '../../apps/server/src/setup/first-run.js';
import { startServer, type Server } from '../support/server.js';

const ANSWERS = {
  network: 'Northmoor Network',
  organisation: 'Northmoor Hospital',
  name: 'Ada Morgan',
  email: 'ada@northmoor.example',
};

describe('setting up an empty network', () => {
  let server: Server;

  beforeEach(async () => {
    server = await startServer('sqlite');
  });

  afterEach(() => server.close());

  it.each(['/', '/sign-in'])('leads there from %s', async (path) => {
    expect(await server.visitor().get(path)).toMatchObject({ status: 303, location: '/set-up' });
  });

  it('makes the network, its first organisation and its administrator, and signs them in', async () => {
    const ada = server.visitor();
    await ada.get('/set-up');

    const answer = await ada.follow('/set-up', { ...ANSWERS, code: server.get(FirstRun).code.toLowerCase() });

    expect(answer.status).toBe(200);
    expect(answer.html).toContain('Your network is set up, and you are its administrator.');
    expect(answer.html).toContain('Northmoor Network');
    expect(await server.get(PersonQueries).byEmails([ANSWERS.email])).toMatchObject([
      { accessLevel: 'administrator', organisationName: 'Northmoor Hospital' },
    ]);
    expect((await server.visitor().get('/set-up')).status).toBe(404);
    expect((await server.visitor().get('/sign-in')).status).toBe(200);
  });

  it('asks for the code that only the server’s own terminal shows', async () => {
    const stranger = server.visitor();
    await stranger.get('/set-up');

    const answer = await stranger.submit('/set-up', { ...ANSWERS, code: 'ABCD-EFGH-JKMN' });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('This is not the code.');
    expect(answer.html).toContain('value="Northmoor Network"');
    expect(await server.get(OrganisationQueries).count({})).toBe(0);
  });

  it('names every answer that is missing', async () => {
    const ada = server.visitor();
    await ada.get('/set-up');

    const answer = await ada.submit('/set-up', { code: server.get(FirstRun).code, email: 'ada' });

    expect(answer.status).toBe(422);
    for (const field of ['network', 'organisation', 'name', 'email'])
      expect(answer.html).toContain(`href="#${field}"`);
  });
});
