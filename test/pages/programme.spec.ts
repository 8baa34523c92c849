import { CalendarWatch } from '#calendar';
import { Reader, sql } from '#database';
import { MailQueries } from '#mail';
import { Sessions } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const CLINIC = {
  title: 'Talking with families at the front desk',
  kind: 'case-clinic',
  tiers: ['non-clinical', 'volunteers'],
  date: '2026-12-07',
  time: '12:30',
  minutes: '60',
  mode: 'online',
  venue: '',
  link: 'https://meet.example/desk',
  capacity: '20',
  summary: 'What to say first.',
  agenda: '5 Welcome\n30 Case: a phone call\n25 Questions',
  basis: 'percent',
  ruleValue: '50',
  timeZone: 'Europe/London',
};
const SERIES = { ...CLINIC, date: '2026-10-05', repeat: 'weekly', count: '6', country: 'scotland' };

describe('the programme', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const educator = () => server.signedIn(cast.amina.id);

  describe('a new clinic', () => {
    it('begins as an hour at lunchtime in two weeks, online and open to all', async () => {
      const page = await (await educator()).get('/programme/new');

      expect(page.html).toContain('value="2026-12-07"');
      expect(page.html).toContain('value="12:30"');
      expect(page.html).toContain('20 Teaching: A short talk');
      expect(page.html).toContain('Reception and admin staff');
    });

    it('is shown as it will be, published, and found', async () => {
      const amina = await educator();
      await amina.get('/programme/new');

      const check = await amina.submit('/programme/new', { ...CLINIC, act: 'check' });
      const published = await amina.follow('/programme/new', { ...CLINIC, act: 'publish' });
      const found = await server.visitor().get('/training?for=all&q=front+desk');

      expect(check.html).toContain('Is this right?');
      expect(check.html).toContain('For reception and admin staff, and volunteers');
      expect(check.html).toContain('Monday 7 December 2026, 12:30 to 13:30');
      expect(check.html).toContain('<input type="hidden" name="tiers" value="volunteers">');
      expect(published.html).toContain('Published. People can find it and register now.');
      expect(published.html).toContain('a phone call');
      expect(found.html).toContain('Talking with families at the front desk');
    });

    it('is recorded as held where its date is past, and says where to go on', async () => {
      const amina = await educator();

      const past = { ...CLINIC, date: '2021-11-19', time: '10:00', minutes: '130' };
      const check = await amina.submit('/programme/new', { ...past, act: 'check' });
      const published = await amina.follow('/programme/new', { ...past, act: 'publish' });

      expect(check.html).toContain('This date is in the past: it will be recorded as held.');
      expect(published.html).toContain('Recorded as held, because its date is past.');
      expect(published.html).not.toContain('register now');
      expect(published.html).toContain('>The register</a>');
    });

    it('keeps everything typed where something is wrong, and says what', async () => {
      const amina = await educator();

      const page = await amina.submit('/programme/new', {
        ...CLINIC,
        title: '',
        date: '2026-02-30',
        agenda: 'no minutes here',
        act: 'publish',
      });

      expect(page.status).toBe(422);
      expect(page.html).toContain('<title>Error: ');
      expect(page.html).toContain('href="#title">Enter a title');
      expect(page.html).toContain('Enter the date, such as 5 October 2026');
      expect(page.html).toContain('We could not read');
      expect(page.html).toContain('https://meet.example/desk'.replace(/=/g, '&#x3D;'));
    });

    it('puts what the programme refuses beside the field it is about', async () => {
      const amina = await educator();

      const page = await amina.submit('/programme/new', {
        ...CLINIC,
        link: 'javascript:alert(1)',
        act: 'publish',
      });
      const long = await amina.submit('/programme/new', { ...CLINIC, minutes: '30', act: 'check' });

      expect(page.status).toBe(422);
      expect(page.html).toContain('href="#link">Enter the whole link, beginning with https://');
      expect(long.html).toContain('The agenda adds up to 60 minutes, and the session lasts 30.');
    });

    it('goes back to the form with everything in it', async () => {
      const amina = await educator();

      const page = await amina.submit('/programme/new', { ...CLINIC, act: 'change' });

      expect(page.status).toBe(200);
      expect(page.html).toMatch(/value="volunteers" checked/);
      expect(page.html).toContain('a phone call');
    });
  });

  describe('a session of mine', () => {
    /** Invitations follow behind what happened: once all of it is told. */
    async function lettersWaiting(): Promise<number> {
      await server.get(CalendarWatch).settled();
      return (await server.get(MailQueries).standing()).waiting;
    }

    it('is changed, and those who are coming are told of a new time', async () => {
      const id = await publishedClinic(server, cast, { title: 'Mouth care' });
      await registered(server, cast.ben, id);
      const amina = await educator();
      const before = await lettersWaiting();

      const form = await amina.get(`/programme/sessions/${id}/edit`);
      const changed = await amina.follow(`/programme/sessions/${id}/edit`, {
        ...CLINIC,
        version: '1',
        act: 'save',
      });
      const stale = await amina.submit(`/programme/sessions/${id}/edit`, {
        ...CLINIC,
        version: '1',
        act: 'save',
      });

      expect(form.html).toContain(
        '1 person is registered or waiting. If you change the time or the place, we write to them.',
      );
      expect(changed.html).toContain('Your changes are saved.');
      expect(await lettersWaiting()).toBe(before + 1);
      expect(stale.status).toBe(422);
      expect(stale.html).toContain('Somebody else changed this while you had it open.');
    });

    it('is cancelled with a reason, and restored', async () => {
      const id = await publishedClinic(server, cast);
      const amina = await educator();

      const none = await amina.submit(`/programme/sessions/${id}/cancel`, { reason: ' ' });
      const cancelled = await amina.follow(`/programme/sessions/${id}/cancel`, {
        reason: 'The room has flooded',
      });
      const restored = await amina.follow(`/programme/sessions/${id}/restoration`);

      expect(none.status).toBe(422);
      expect(none.html).toContain('Say why in a sentence');
      expect(cancelled.html).toContain('The room has flooded');
      expect(restored.html).toContain('Restored. Those who had places have them still');
    });

    it('is used again as a draft a week later, at the same hour', async () => {
      const id = await publishedClinic(server, cast);
      const amina = await educator();

      const copy = await amina.follow(`/programme/sessions/${id}/duplicate`);

      expect(copy.html).toContain('This is a copy, one week later.');
      expect(copy.html).toContain('value="2026-12-07"');
      expect(copy.html).toContain('value="12:30"');
    });

    it('says who is coming', async () => {
      const id = await publishedClinic(server, cast, { capacity: 1 });
      await registered(server, cast.ben, id);
      await registered(server, cast.joan, id);

      const page = await (await educator()).get(`/programme/sessions/${id}/people`);

      expect(page.html).toContain('1 person is coming');
      expect(page.html).toContain('Joan Whitlock');
      expect(page.html).toContain('Waiting, 1st');
    });

    it('stands on my programme page, a draft apart', async () => {
      await server.get(Sessions).create(cast.amina.actor, clinicDraft({ title: 'Not yet ready' }));

      const page = await (await educator()).get('/programme');

      expect(page.html).toContain('<h2 class="nhsuk-heading-m">Drafts</h2>');
      expect(page.html).toContain('Not yet ready');
    });
  });

  describe('a series', () => {
    it('shows every date with GMT or BST, and marks bank holidays and clashes before publishing', async () => {
      await publishedClinic(server, cast, { title: 'Another clinic' });
      const amina = await educator();

      const check = await amina.submit('/programme/series/new', { ...SERIES, count: '9', act: 'check' });

      expect(check.html).toContain('Are these 9 dates right?');
      expect(check.html).toContain('Monday 19 October 2026, 12:30 to 13:30');
      expect(check.html).toMatch(/Monday 19 October 2026[^]*BST[^]*Monday 26 October 2026[^]*GMT/);
      expect(check.html).toContain('Bank holiday: St Andrew’s Day');
      expect(check.html).toContain('At the same time as “Another clinic”');
      expect(check.html).toContain('of the dates are in the past');
    });

    it('is kept as a draft, changed, and published as sessions', async () => {
      const amina = await educator();

      const draft = await amina.submit('/programme/series/new', {
        ...SERIES,
        date: '2027-01-04',
        act: 'draft',
      });
      const path = draft.location!;
      const shown = await amina.get(path);
      const changed = await amina.follow(`${path}/edit`, {
        ...SERIES,
        date: '2027-01-12',
        repeat: 'monthly',
        count: '3',
        version: '1',
      });
      const published = await amina.follow(`${path}/publication`);

      expect(shown.html).toContain('Publish 6 sessions');
      expect(changed.html).toContain('Tuesday 9 March 2027');
      expect(published.html).toContain('Published. 3 sessions can be found now.');
      const made = await server.get(Reader).rows(sql`select id from session
        where series_id = ${path.split('/').at(-1)} and status = 'published'`);
      expect(made).toHaveLength(3);
      expect((await amina.get(`${path}/edit`)).status).toBe(409);
    });
  });

  describe('is closed to', () => {
    const PATHS = ['/programme', '/programme/new', '/programme/series/new'];

    it.each(PATHS)('members at %s', async (path) => {
      const ben = await server.signedIn(cast.ben.id);

      expect((await ben.get(path)).status).toBe(403);
    });

    it.each(PATHS)('strangers at %s', async (path) => {
      const answer = await server.visitor().get(path);

      expect(answer.location).toMatch(/^\/sign-in\?next=/);
    });

    it('members who send an educator’s forms', async () => {
      const id = await publishedClinic(server, cast);
      const ben = await server.signedIn(cast.ben.id);

      const answers = [
        await ben.submit('/programme/new', { ...CLINIC, act: 'publish' }),
        await ben.submit('/programme/series/new', { ...SERIES, act: 'publish' }),
        await ben.submit(`/programme/sessions/${id}/edit`, CLINIC),
        await ben.submit(`/programme/sessions/${id}/cancel`, { reason: 'mischief' }),
        await ben.submit(`/programme/sessions/${id}/publication/end`),
        await ben.submit(`/programme/sessions/${id}/duplicate`),
        await ben.get(`/programme/sessions/${id}/people`),
      ];

      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
    });
  });
});
