import { castOf, type Cast } from '../support/cast.js';
import { seriesForm } from '../support/forms.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

/** The form of a clinic as it was published. */
const FORM = { ...seriesForm, time: '12:30', repeat: 'none', version: '1' };

describe('changing one session on its page', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  it('shows what changes, old and new, and who is told, before it is saved', async () => {
    const id = await publishedClinic(server, cast, { title: 'Mouth care' });
    await publishedClinic(server, cast, {
      title: 'Sleep at home',
      startsAt: new Date('2027-02-01T12:00:00Z'),
      endsAt: new Date('2027-02-01T13:00:00Z'),
    });
    await registered(server, cast.ben, id);
    const amina = await server.signedIn(cast.amina.id);
    const form = { ...FORM, title: 'Sore mouths', date: '2027-02-01', time: '12:00', capacity: '12' };

    const shown = await amina.submit(`/programme/sessions/${id}/edit`, { ...form, act: 'check' });
    const back = await amina.submit(`/programme/sessions/${id}/edit`, { ...form, act: 'change' });
    const kept = await amina.get(`/programme/sessions/${id}/edit`);

    expect(shown.html).toContain('1 session gets another time or place');
    expect(shown.html).toContain('We write to 1 person.');
    expect(shown.html).toContain('→ Monday 1 February 2027, 12:00 to 13:00 GMT');
    expect(shown.html).toContain('Title: Mouth care → ');
    expect(shown.html).toContain('Places: no limit → 12');
    expect(shown.html).toContain('At the same time as “Sleep at home”');
    expect(shown.html).not.toContain('At the same time as “Mouth care”');
    expect(shown.html).toContain('name="capacity" value="12"');
    expect(back.html).toMatch(/name="capacity"[^>]*value="12"/);
    expect(kept.html).toContain('value="Mouth care"');
  });

  it('says who gets a place because there are more, and refuses a mistake before anything is shown', async () => {
    const id = await publishedClinic(server, cast, { capacity: 1 });
    await registered(server, cast.ben, id);
    await registered(server, cast.priya, id);
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/edit`;
    const typed = { ...FORM, capacity: '1' };

    const roomier = await amina.submit(path, { ...typed, capacity: '2', act: 'check' });
    const same = await amina.submit(path, { ...typed, act: 'check' });
    const wrong = await amina.submit(path, { ...typed, title: '', act: 'check' });
    const priya = await server.signedIn(cast.priya.id);

    expect(roomier.html).toContain('1 session changes in something else');
    expect(roomier.html).toContain('We write to 1 person.');
    expect(same.html).toContain('Nothing would change');
    expect(same.html).not.toContain('Save these changes');
    expect(wrong.status).toBe(422);
    expect((await priya.submit(path, { ...typed, act: 'check' })).status).toBe(403);
  });
});
