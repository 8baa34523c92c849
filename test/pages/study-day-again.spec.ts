import { SYSTEM } from '#kernel';
import { People } from '#people';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { STUDY_DAY } from '../support/study-days.js';

const PLAN = `09:30-10:30 Welcome
11:00-12:30 Workshops
- Pain at home | Room 2 | 12 places | 5 for non-clinical until 2026-11-27 | 2 for volunteers until 2026-12-04
- Talking with schools | Online`;

/** In summer time, and half an hour later in the day. */
const NEXT = { startsAt: new Date('2027-06-11T09:00:00Z'), endsAt: new Date('2027-06-11T15:30:00Z') };

describe('a study day that begins with the plan of another', () => {
  let server: Server;
  let cast: Cast;
  let first: string;
  let next: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    const title = 'Study day: pain';
    first = await publishedClinic(server, cast, { ...STUDY_DAY, title, capacity: 40 });
    next = await publishedClinic(server, cast, { kind: 'study-day', ...NEXT, capacity: 40 });
    const amina = await server.signedIn(cast.amina.id);
    const words = { price: 'Free for members', joining: 'Bring a pen.', version: '0' };
    await amina.submit(`/programme/sessions/${first}/day`, { ...words, plan: PLAN });
  });

  afterAll(() => server.close());

  const areaIn = (html: string, name: string) =>
    new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(html)?.[1]?.trim();

  it('is offered the earlier days, and filled in at its own times without saving anything', async () => {
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${next}/day`;

    const empty = await amina.get(path);
    const begun = await amina.get(`${path}?begin=${first}`);
    const untouched = await amina.get(path);

    expect(empty.html).toContain('Begin with the plan of another day');
    expect(empty.html).toContain('Study day: pain, Friday 4 December 2026');
    expect(areaIn(begun.html, 'plan')).toBe(`10:00-11:00 Welcome
11:30-13:00 Workshops
- Pain at home | Room 2 | 12 places | 5 for non-clinical until 2027-06-04 | 2 for volunteers until 2027-06-11
- Talking with schools | Online`);
    expect(areaIn(begun.html, 'joining')).toBe('Bring a pen.');
    expect(begun.html).toContain('value="Free for members"');
    expect(areaIn(untouched.html, 'plan')).toBe('');
  });

  it('is saved as it was filled in, and then begins with nothing else', async () => {
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${next}/day`;
    const { html } = await amina.get(`${path}?begin=${first}`);

    const saved = await amina.follow(path, { plan: areaIn(html, 'plan') ?? '', version: '0' });
    const again = await amina.get(`${path}?begin=${first}`);

    expect(saved.html).toContain('11:30 to 13:00');
    expect(again.html).not.toContain('Begin with the plan of another day');
    expect(areaIn(again.html, 'plan')).toContain('10:00-11:00 Welcome');
  });

  it('never shows the plan of a day that is not theirs to change', async () => {
    const draft = { name: 'Eva Elsewhere', email: 'eva@north.example', roleId: 'consultant' };
    const eva = await server
      .get(People)
      .add(SYSTEM, { ...draft, organisationId: cast.places.hub, accessLevel: 'educator' });
    const hers = await publishedClinic(server, cast, { kind: 'study-day', ...NEXT, leaderIds: [eva] });
    const visitor = await server.signedIn(eva);

    const page = await visitor.get(`/programme/sessions/${hers}/day`);
    const begun = await visitor.get(`/programme/sessions/${hers}/day?begin=${first}`);
    const nowhere = await visitor.get(`/programme/sessions/${hers}/day?begin=nowhere`);

    expect(page.status).toBe(200);
    expect(page.html).not.toContain('Study day: pain');
    expect([begun.status, nowhere.status]).toEqual([403, 404]);
  });
});
