import { Delivery } from '#mail';
import { castOf, type Cast } from '../support/cast.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

describe('signing in', () => {
  let office: PostOffice;
  let server: Server;
  let cast: Cast;
  let visitor: Visitor;

  beforeEach(async () => {
    office = await openPostOffice();
    server = await startServer('sqlite', { environment: { SMTP_URL: office.url } });
    cast = await castOf(server);
    visitor = server.visitor();
  });

  afterEach(async () => {
    await server.close();
    await office.close();
  });

  async function linkFor(email: string, next = '/account'): Promise<string> {
    await visitor.get(`/sign-in?next=${encodeURIComponent(next)}`);
    await visitor.submit('/sign-in', { email, next });
    await server.get(Delivery).deliverDue();
    return /\/sign-in\/link\/\S+/.exec(office.letters.at(-1)?.text ?? '')?.[0] ?? 'none';
  }

  it('sends a letter, whose link shows a button, which signs in and goes on', async () => {
    const asked = await visitor.get('/account');
    expect(asked).toMatchObject({ status: 303, location: '/sign-in?next=%2Faccount' });

    const link = await linkFor(cast.priya.email);
    expect((await visitor.get(link)).html).toContain('One more press and you are in.');
    const answer = await visitor.submit(link);

    expect(answer).toMatchObject({ status: 303, location: '/account' });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('wh_session='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visitor.get('/sign-in')).location).toBe('/');
    expect((await visitor.get(link)).status).toBe(410);
  });

  it('keeps a person signed in for thirty days where the device is their own', async () => {
    const link = await linkFor(cast.priya.email);
    await visitor.get(link);

    const answer = await visitor.submit(link, { ownDevice: 'yes' });

    expect(answer.headers.getSetCookie().join()).toContain('Expires=Wed, 23 Dec 2026 12:00:00 GMT');
  });

  it('answers a stranger as it answers a member, and writes to nobody', async () => {
    await visitor.get('/sign-in');

    const known = await visitor.submit('/sign-in', { email: cast.ben.email });
    await server.get(Delivery).deliverDue();
    const unknown = await visitor.submit('/sign-in', { email: cast.sam.email });
    await server.get(Delivery).deliverDue();

    expect(unknown.location).toBe(known.location);
    expect(office.letters).toHaveLength(1);
    expect((await visitor.get('/sign-in/sent')).html).toContain(
      'If we know this address, a link is on its way.',
    );
  });

  it('keeps what was typed where it is no address', async () => {
    await visitor.get('/sign-in');
    const answer = await visitor.submit('/sign-in', { email: 'priya at elm house', next: '/training' });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Error: Sign in');
    expect(answer.html).toContain('Enter an e-mail address, such as name@example.org');
    expect(answer.html).toContain('value="priya at elm house"');
    expect(answer.html).toContain('name="next" value="/training"');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'does not lead on to %s',
    async (next) => {
      const link = await linkFor(cast.priya.email, next);
      await visitor.get(link);

      expect((await visitor.submit(link)).location).toBe('/');
    },
  );

  it('says what to do where a link is spent or broken', async () => {
    const broken = await visitor.get('/sign-in/link/nonsense');

    expect(broken.status).toBe(410);
    expect(broken.html).toContain('You need a new link');
  });

  it('signs out', async () => {
    const priya = await server.signedIn(cast.priya.id);
    await priya.get('/sign-in/sent');

    const answer = await priya.submit('/sign-out');

    expect(answer.location).toBe('/');
    expect((await priya.get('/account')).location).toBe('/sign-in?next=%2Faccount');
  });

  it('refuses a form from elsewhere', async () => {
    const forged = await fetch(`${server.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: cast.priya.email }),
    });

    expect(forged.status).toBe(403);
  });

  it('asks one address on the internet to wait after sixty tries', async () => {
    await visitor.get('/sign-in');
    for (let tried = 0; tried < 60; tried++) await visitor.submit('/sign-in', { email: 'x' });

    const answer = await visitor.submit('/sign-in', { email: 'x' });

    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect(answer.html).toContain('You have tried too often.');
  });

  it('lets nobody be one of the cast outside the demonstration', async () => {
    await visitor.get('/sign-in');

    const answer = await visitor.submit('/sign-in/as', { personId: cast.oli.id });

    expect(answer.status).toBe(404);
  });
});
