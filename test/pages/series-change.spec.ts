import { Reader } from '#database';
import { SeriesRuns, Sessions, SessionStates } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const FORM = {
  ...{
    title: 'Talking with families about symptoms',
    kind: 'case-clinic',
    date: '2026-11-30',
    time: '14:00',
  },
  ...{ minutes: '60', mode: 'online', venue: '', link: 'https://meet.example/clinic', capacity: '' },
  ...{ summary: 'How to begin, what to say, and when to ask for help.', agenda: '', basis: 'percent' },
  ...{ ruleValue: '50', timeZone: 'Europe/London', repeat: 'weekly', ends: 'count', count: '4' },
};

describe('changing a published series on its pages', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const seated = async ({ id }: Cast['amina']) => {
    const visitor = await server.signedIn(id);
    await visitor.get('/training');
    return visitor;
  };
  const published = async (recurrence = 'FREQ=WEEKLY;COUNT=4') => {
    const runs = server.get(SeriesRuns);
    const draft = seriesDraft({ firstDate: '2026-11-30', recurrence });
    const id = await runs.create(cast.amina.actor, draft);
    const ids = await runs.publish(cast.amina.actor, { id });
    return { path: `/programme/series/${id}`, ids };
  };
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

  it('begins from a session of it, with this and the following, or all to come', async () => {
    const { path, ids } = await published();
    const amina = await seated(cast.amina);

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
    const amina = await seated(cast.amina);

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
    const amina = await seated(cast.amina);
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
    const amina = await seated(cast.amina);

    const page = await amina.submit(`${path}/change`, { ...FORM, version: '2', seen: 'other', act: 'save' });

    expect(page.status).toBe(422);
    expect(page.html).toContain('Something changed in this series while you looked at the list.');
    expect(page.html).toContain('4 sessions get another time or place');
  });

  it('keeps everything typed where something is wrong', async () => {
    const { path } = await published();
    const amina = await seated(cast.amina);

    const page = await amina.submit(`${path}/change`, { ...FORM, title: '', count: '', act: 'check' });

    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#title">Enter a title');
    expect(page.html).toContain('href="#count">Enter how many sessions, such as 6');
  });

  it('cancels this and the following with a reason, and restores them', async () => {
    const { path, ids } = await published();
    await registered(server, cast.ben, ids[3]!);
    const amina = await seated(cast.amina);

    const asked = await amina.get(`${path}/cancel?from=${ids[2]!}`);
    const seen = hidden(asked.html, 'seen');
    const none = await amina.submit(`${path}/cancel?from=${ids[2]!}`, { reason: ' ', seen });
    const reason = 'The boiler broke';
    const cancelled = await amina.follow(`${path}/cancel?from=${ids[2]!}`, { reason, seen });
    const which = await amina.get(`${path}/restoration`);
    const nobody = await amina.submit(`${path}/restoration`, { seen: hidden(which.html, 'seen') });
    const chosen = { seen: hidden(which.html, 'seen'), sessions: ids[3]! };
    const restored = await amina.follow(`${path}/restoration`, chosen);
    const other = await amina.get(`/sessions/${ids[2]!}`);

    expect(asked.html).toContain('Cancel 2 sessions: ');
    expect(asked.html).toContain('We write to 1 person.');
    expect(asked.html).toContain('Monday 21 December 2026, 12:30 to 13:30 GMT<br>1 registered.');
    expect(none.status).toBe(422);
    expect(cancelled.html).toContain('2 sessions are cancelled.');
    expect(which.html).toContain('Monday 14 December 2026, 12:30 to 13:30 GMT');
    expect(which.html).toContain('Nobody has registered. Why it was cancelled: The boiler broke');
    expect(nobody.status).toBe(422);
    expect(nobody.html).toContain('href="#sessions">Choose one session at least');
    expect(restored.html).toContain('1 session is restored.');
    expect(other.html).toContain('The boiler broke');
  });

  it('cancels no session that was not on the list', async () => {
    const { path, ids } = await published();
    const amina = await seated(cast.amina);
    const asked = await amina.get(`${path}/cancel`);
    await server.get(SessionStates).cancel(cast.amina.actor, { id: ids[1]! }, 'Meanwhile');

    const page = await amina.submit(`${path}/cancel`, { reason: 'Strike', seen: hidden(asked.html, 'seen') });

    expect(page.status).toBe(422);
    expect(page.html).toContain('Something changed in this series while you looked at the list.');
    expect(page.html).toContain('Cancel 3 sessions: ');
    expect((await amina.get(`${path}/cancel?from=nowhere`)).status).toBe(404);
  });

  it('accounts for what is over and what comes before, and marks what speaks against a new date', async () => {
    const runs = server.get(SeriesRuns);
    const draft = seriesDraft({ firstDate: '2026-11-16', recurrence: 'FREQ=WEEKLY;COUNT=6' });
    const id = await runs.create(cast.amina.actor, draft);
    const ids = await runs.publish(cast.amina.actor, { id });
    await publishedClinic(server, cast, {
      title: 'Mouth care',
      startsAt: new Date('2026-12-14T18:00:00Z'),
      endsAt: new Date('2026-12-14T19:00:00Z'),
    });
    const amina = await seated(cast.amina);
    const path = `/programme/series/${id}/change?from=${ids[3]!}`;
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
    const amina = await seated(cast.amina);

    const page = await amina.submit(`${path}/change`, { ...FORM, minutes: '45', version: '2', act: 'check' });

    expect(page.status).toBe(422);
    expect(page.html).toContain(
      'href="#agenda">Monday 7 December 2026: The agenda adds up to 55 minutes, and the session lasts 45.',
    );
  });

  it('leaves a room alone that the form does not ask about', async () => {
    const runs = server.get(SeriesRuns);
    const draft = seriesDraft({ firstDate: '2026-11-30', meeting: { provider: 'builtin', url: null } });
    const id = await runs.create(cast.amina.actor, draft);
    await runs.publish(cast.amina.actor, { id });
    const amina = await seated(cast.amina);

    const form = { ...FORM, link: '', time: '12:30', count: '6', version: '2', act: 'check' };
    const { html } = await amina.submit(`/programme/series/${id}/change`, form);

    expect(html).toContain('Nothing would change');
  });

  it('asks as many statements for one session as for three', async () => {
    const amina = await seated(cast.amina);
    const statements = async (count: number) => {
      const { path } = await published(`FREQ=WEEKLY;COUNT=${count}`);
      const before = server.get(Reader).statements;
      await amina.submit(`${path}/change`, { ...FORM, count: String(count), version: '2', act: 'check' });
      return server.get(Reader).statements - before;
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
      await visitor.get(`${path}/cancel`),
      await visitor.submit(`${path}/cancel`, { reason: 'mischief' }),
      await visitor.get(`${path}/restoration`),
      await visitor.submit(`${path}/restoration`),
    ];

    const refused = [403, 403, 403, 403, 403, 403, 403];
    const lena = await server.signedIn(await educator(server, cast));
    await lena.get('/training');
    expect((await answersFor(await seated(cast.ben))).map(({ status }) => status)).toEqual(refused);
    expect((await answersFor(lena)).map(({ status }) => status)).toEqual(refused);
    expect((await stranger.get(`${path}/change`)).location).toMatch(/^\/sign-in\?next=/);
    expect((await stranger.get(`${path}/cancel`)).location).toMatch(/^\/sign-in\?next=/);
  });
});
