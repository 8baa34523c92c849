import { Sessions, type SeriesDraft } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { seriesForm as FORM } from '../support/forms.js';
import { publishedSeries } from '../support/published-series.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

describe('changing a published series on its pages', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const published = async (draft: Partial<SeriesDraft> = {}) => {
    const weekly = { firstDate: '2026-11-30', recurrence: 'FREQ=WEEKLY;COUNT=4', ...draft };
    const { id, ids } = await publishedSeries(server, cast, weekly);
    return { path: `/programme/series/${id}`, ids };
  };
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

  it('begins from a session of it, with this and the following, or all to come', async () => {
    const { path, ids } = await published();
    const amina = await server.signedIn(cast.amina.id);

    const session = await amina.get(`/programme/sessions/${ids[1]!}/edit`);
    const form = await amina.get(`${path}/change?from=${ids[1]!}`);

    expect(session.html).toContain('This changes this one session.');
    expect(session.html).toContain(`${path}/change?from&#x3D;${ids[1]!}`);
    expect(form.html).toContain('This changes this session and the following ones.');
    expect(form.html).toContain('value="2026-12-07"');
    expect(form.html).toMatch(/name="count"[^>]*value="3"/);
    expect(form.html).toContain('See what would change');
  });

  it('shows old and new and who is told, and saves just that', async () => {
    const { path, ids } = await published();
    await registered(server, cast.ben, ids[1]!);
    const amina = await server.signedIn(cast.amina.id);

    const shown = await amina.submit(`${path}/change`, { ...FORM, version: '2', act: 'check' });
    const seen = hidden(shown.html, 'seen');
    const saved = await amina.follow(`${path}/change`, { ...FORM, version: '2', seen, act: 'save' });

    expect(shown.html).toContain('4 sessions get another time or place');
    expect(shown.html).toContain('We write to 1 person.');
    expect(shown.html).toContain(
      'Time: Monday 30 November 2026, 12:30 to 13:30 GMT → Monday 30 November 2026, 14:00 to 15:00 GMT',
    );
    expect(saved.html).toContain('Your changes are saved.');
    expect(saved.html).toContain('Monday 30 November 2026, 14:00 to 15:00');
  });

  it('asks why some are cancelled before it shortens', async () => {
    const { path, ids } = await published();
    const amina = await server.signedIn(cast.amina.id);
    const form = { ...FORM, time: '12:30', count: '2', version: '2' };

    const shown = await amina.submit(`${path}/change`, { ...form, act: 'check' });
    const seen = hidden(shown.html, 'seen');
    const none = await amina.submit(`${path}/change`, { ...form, seen, act: 'save' });
    await amina.submit(`${path}/change`, { ...form, seen, reason: 'Amina is away', act: 'save' });
    const session = await amina.get(`/sessions/${ids[3]!}`);

    expect(shown.html).toContain('2 sessions are cancelled');
    expect(none.status).toBe(422);
    expect(none.html).toContain('href="#reason">Say why in a sentence');
    expect(session.html).toContain('Amina is away');
  });

  it('says that the list is another one now, and shows it', async () => {
    const { path } = await published();
    const amina = await server.signedIn(cast.amina.id);

    const page = await amina.submit(`${path}/change`, { ...FORM, version: '2', seen: 'other', act: 'save' });

    expect(page.status).toBe(422);
    expect(page.html).toContain('Something changed in this series while you looked at the list.');
    expect(page.html).toContain('4 sessions get another time or place');
  });

  it('keeps everything typed where something is wrong', async () => {
    const { path } = await published();
    const amina = await server.signedIn(cast.amina.id);

    const page = await amina.submit(`${path}/change`, { ...FORM, title: '', count: '', act: 'check' });

    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#title">Enter a title');
    expect(page.html).toContain('href="#count">Enter how many sessions, such as 6');
  });

  it('accounts for what is over and what comes before, and marks what speaks against a new date', async () => {
    const { path: base, ids } = await published({
      firstDate: '2026-11-16',
      recurrence: 'FREQ=WEEKLY;COUNT=6',
    });
    await publishedClinic(server, cast, {
      title: 'Mouth care',
      startsAt: new Date('2026-12-14T18:00:00Z'),
      endsAt: new Date('2026-12-14T19:00:00Z'),
    });
    const amina = await server.signedIn(cast.amina.id);
    const path = `${base}/change?from=${ids[3]!}`;
    const form = { ...FORM, date: '2026-12-07', time: '18:30', version: '2', act: 'check' };

    const { html } = await amina.submit(path, form);

    expect(html).toContain('1 session has begun or is over. It stays as it is.');
    expect(html).toContain('2 sessions are to come before these. They stay as they are.');
    expect(html).toContain('At the same time as “Mouth care”');
    expect(html).toContain('Bank holiday: Boxing Day');
    expect(html).toContain('3 sessions get another time or place');
    expect(html).toContain('1 session is new');
  });

  it('says on which date its own agenda does not fit any more', async () => {
    const { path, ids } = await published();
    const agenda = [{ kind: 'case', title: 'A long story', minutes: 55 }] as const;
    await server.get(Sessions).change(cast.amina.actor, ids[1]!, { agenda });
    const amina = await server.signedIn(cast.amina.id);

    const page = await amina.submit(`${path}/change`, { ...FORM, minutes: '45', version: '2', act: 'check' });

    expect(page.status).toBe(422);
    expect(page.html).toContain(
      'href="#agenda">Monday 7 December 2026: The agenda adds up to 55 minutes, and the session lasts 45.',
    );
  });

  it('leaves a room alone that the form does not ask about', async () => {
    const room = { recurrence: 'FREQ=WEEKLY;COUNT=6', meeting: { provider: 'builtin', url: null } } as const;
    const { path } = await published(room);
    const amina = await server.signedIn(cast.amina.id);

    const form = { ...FORM, link: '', time: '12:30', count: '6', version: '2', act: 'check' };
    const { html } = await amina.submit(`${path}/change`, form);

    expect(html).toContain('Nothing would change');
  });

  it('asks as many statements for one session as for three, and for who would get a place in each', async () => {
    const amina = await server.signedIn(cast.amina.id);
    // The page whose token goes with the form is not counted.
    await amina.get('/training');
    const statements = async (count: number) => {
      const { path, ids } = await published({ recurrence: `FREQ=WEEKLY;COUNT=${count}`, capacity: 1 });
      for (const id of ids) for (const who of [cast.ben, cast.joan]) await registered(server, who, id);
      const form = {
        ...FORM,
        time: '12:30',
        capacity: '2',
        count: String(count),
        version: '2',
        act: 'check',
      };
      return await statementsOf(server, async () => {
        const { html } = await amina.submit(`${path}/change`, form);
        expect(html).toContain(count === 1 ? 'We write to 1 person.' : 'We write to 1 person, 3 letters');
      });
    };

    expect(await statements(3)).toBe(await statements(1));
  });

  it('is closed to members, to educators whose it is not, and to strangers', async () => {
    const { path } = await published();
    const stranger = server.visitor();
    const answersFor = async (visitor: Visitor) => [
      await visitor.get(`${path}/change`),
      await visitor.submit(`${path}/change`, { ...FORM, act: 'check' }),
      await visitor.submit(`${path}/change`, { ...FORM, act: 'save' }),
    ];

    const refused = [403, 403, 403];
    const lena = await server.signedIn(await educator(server, cast));
    expect((await answersFor(await server.signedIn(cast.ben.id))).map(({ status }) => status)).toEqual(
      refused,
    );
    expect((await answersFor(lena)).map(({ status }) => status)).toEqual(refused);
    expect((await stranger.get(`${path}/change`)).location).toMatch(/^\/sign-in\?next=/);
  });
});
