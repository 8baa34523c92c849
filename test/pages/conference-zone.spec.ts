import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const PATH = '/programme/conferences/annual_conference_2026';
const PAGE = `${PATH}/time-zone`;

describe('the time zone of a conference', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-09-01T09:00:00Z') });
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
    const days = { firstDate: '2026-10-24', lastDate: '2026-10-25', timeZone: 'Europe/London' };
    await amina.submit('/programme/conferences/new', { title: 'Annual conference', ...days });
  });

  afterEach(() => server.close());

  const seen = async () => /name="seen" value="([^"]+)"/.exec((await amina.get(PAGE)).html)?.[1] ?? '';

  it('is changed on a page that says what becomes of the times, and can be taken back', async () => {
    expect((await amina.get(PAGE)).html).toContain(
      'A talk at 10:00 is still at 10:00, in the new time zone.',
    );

    const saved = await amina.follow(PAGE, { timeZone: 'Europe/Paris', seen: await seen() });

    expect(saved.html).toContain('All times are those of Europe/Paris.');
    expect(saved.html).toContain('09:00 to 17:00');
    const back = await amina.follow(`${PATH}/changes/undone`, { undo: 'zone ' });
    expect(back.html).toContain('All times are those of Europe/London.');
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    const wrong = await amina.submit(PAGE, { timeZone: 'Paris' });

    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('<title>Error: Time zone');
    expect(wrong.html).toContain('Enter a time zone, such as Europe/London');
    expect(wrong.html).toContain('value="Paris"');
  });

  it('shows what somebody else saved meanwhile, and writes nothing over it', async () => {
    const both = await seen();
    await amina.submit(PAGE, { timeZone: 'Europe/Paris', seen: both });
    const oli = await server.signedIn(cast.oli.id);
    const late = await oli.submit(PAGE, { timeZone: 'Europe/Madrid', seen: both });

    expect(late.status).toBe(422);
    expect(late.html).toContain('<p>Europe/Paris</p><p>What you typed is below.</p>');
    expect(late.html).toContain('value="Europe/Madrid"');
  });

  it('is for whoever plans the conference', async () => {
    const ben = await server.signedIn(cast.ben.id);

    expect((await server.visitor().get(PAGE)).location).toContain('/sign-in');
    expect((await ben.get(PAGE)).status).toBe(403);
    expect((await ben.submit(PAGE, { timeZone: 'Europe/Paris' })).status).toBe(403);
  });
});
