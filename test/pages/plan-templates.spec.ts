import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const SERIES = {
  ...{ title: 'Talking with families', kind: 'case-clinic', date: '2027-01-04', time: '12:30' },
  ...{ minutes: '60', mode: 'online', venue: '', link: '', capacity: '', summary: '' },
  ...{ agenda: '5 Welcome\n30 Case: a phone call\n25 Questions', basis: 'percent', ruleValue: '50' },
  ...{ timeZone: 'Europe/London', repeat: 'weekly', ends: 'count', count: '6' },
};

describe('what a plan begins with', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
  });

  afterAll(() => server.close());

  describe.each(['/programme/new', '/programme/series/new'])('at %s', (path) => {
    it.each([
      ['clinic-75-1', 'case-clinic', '75', '30 Case: A case from the network'],
      ['clinic-90-2', 'case-clinic', '90', '25 Case 2'],
      ['study-day', 'study-day', '360', '45 Lunch'],
      ['webinar', 'webinar', '60', '40 The talk'],
      ['nothing that we have', 'case-clinic', '60', '25 Case: A case from the network'],
    ])('is the ready-made plan that was chosen: %s', async (begin, kind, minutes, line) => {
      const { html } = await amina.get(`${path}?begin=${encodeURIComponent(begin)}`);

      expect(html).toMatch(new RegExp(`<option value="${kind}" selected`));
      expect(html).toMatch(new RegExp(`name="minutes"[^>]*value="${minutes}"`));
      expect(html).toContain(line);
    });

    it('is not asked any more once something is typed', async () => {
      const empty = await amina.get(path);
      const typed = await amina.submit(path, { ...SERIES, act: 'change' });

      expect(empty.html).toContain('name="begin"');
      expect(typed.html).not.toContain('name="begin"');
    });
  });

  it('is checked as it was changed: the agenda of a series against its length', async () => {
    const long = await amina.submit('/programme/series/new', { ...SERIES, minutes: '45', act: 'check' });
    const open = await amina.submit('/programme/series/new', { ...SERIES, minutes: '75', act: 'check' });

    expect(long.status).toBe(422);
    expect(long.html).toContain('href="#agenda">The agenda adds up to 60 minutes, and the session lasts 45.');
    expect(open.html).toContain('15 minutes of the agenda are not planned yet.');
    expect(open.html).toContain('3 parts, 60 of 75 minutes planned');
  });
});
