import { PersonQueries, SignIns, Tokens } from '#people';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

describe('the account', () => {
  let server: Server;
  let cast: Cast;
  let priya: Visitor;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    priya = await server.signedIn(cast.priya.id);
    await priya.get('/account');
  });

  it('shows a person what we know of them, and where they are signed in', async () => {
    const { html, status } = await priya.get('/account');

    expect(status).toBe(200);
    expect(html).toContain('Staff nurse');
    expect(html).toContain('Elm House');
    expect(html).toContain('This device');
    expect(html).toContain('Signed in on Monday 23 November 2026');
  });

  it('changes role and workplace', async () => {
    const answer = await priya.follow('/account/details', {
      name: 'Priya Nair',
      roleId: 'nurse-specialist',
      organisationId: cast.places.hub,
    });

    expect(answer.html).toContain('Your details are changed.');
    expect(await server.get(PersonQueries).byId(cast.priya.id)).toMatchObject({
      roleId: 'nurse-specialist',
      organisationId: cast.places.hub,
    });
  });

  it('keeps what was typed where something is missing', async () => {
    const answer = await priya.submit('/account/details', {
      name: ' ',
      roleId: 'teacher',
      organisationId: '',
    });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#name"');
    expect(answer.html).toMatch(/<option value="teacher" selected/);
  });

  it('shows a new token once, and revokes it', async () => {
    const made = await priya.submit('/account/tokens', { name: 'Board report' });
    const token = /wh_[\w-]+/.exec(made.html)?.[0] ?? '';
    expect(await server.get(Tokens).byBearer(token)).toMatchObject({ personId: cast.priya.id });
    expect((await priya.get('/account/tokens')).html).not.toContain(token);

    const [{ id } = { id: '' }] = await server.get(Tokens).list(cast.priya.id);
    const answer = await priya.follow('/account/tokens/revocation', { id });

    expect(answer.html).toContain('The token is revoked.');
    expect(await server.get(Tokens).byBearer(token)).toBeUndefined();
  });

  it('asks what a token is for', async () => {
    const answer = await priya.submit('/account/tokens', { name: '' });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Enter a name for the token');
  });

  it('signs out everywhere', async () => {
    const elsewhere = await server.signedIn(cast.priya.id);

    await priya.submit('/account/sign-ins/end-all');

    expect((await elsewhere.get('/account')).status).toBe(303);
    expect(await server.get(SignIns).list(cast.priya.id)).toEqual([]);
  });

  it.each(['/account', '/account/details', '/account/tokens'])(
    'asks a stranger at %s to sign in',
    async (path) => {
      const answer = await server.visitor().get(path);

      expect(answer.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    },
  );
});
