import { CatchUps } from '#catch-up';
import { SYSTEM } from '#kernel';
import { SeriesRuns, SessionQueries } from '#programme';
import { Entries } from '#attendance';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { publishedClinic, registered } from '../support/programme.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';

const BEFORE = new Date('2026-11-23T12:00:00Z');
const AFTER = new Date('2026-11-30T14:00:00Z');
const RECORDING = { url: 'https://video.example/1', minutes: 48 };
const PDF = new File(['%PDF-1.7 slides'], 'pain & sleep.pdf', { type: 'application/pdf' });

describe('the catch-up of a session', () => {
  let server: Server;
  let cast: Cast;
  let id: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  beforeEach(async () => {
    server.clock.setTo(BEFORE);
    id = await publishedClinic(server, cast, { title: 'Pain at night' });
    server.clock.setTo(AFTER);
  });

  afterAll(() => server.close());

  /** Signed in, and on a page whose token their next form carries. */
  const as = async ({ id: personId }: Pick<Member, 'id'>) => {
    const visitor = await server.signedIn(personId);
    await visitor.get('/');
    return visitor;
  };
  const page = () => `/sessions/${id}/catch-up`;
  const published = (wish = {}) =>
    server
      .get(CatchUps)
      .write(
        cast.amina.actor,
        { sessionId: id },
        { lines: ['Ring the hub before five'], status: 'published', ...wish },
      );

  it('is written as a draft, published with one press, changed, undone and taken back', async () => {
    const amina = await as(cast.amina);
    const ben = await as(cast.ben);
    const session = await amina.get(`/sessions/${id}`);
    const blank = await amina.get(`${page()}/edit`);
    const typed = {
      lines: '- Pain is what the child says\r\n- Ring the hub',
      questions: 'Who rings?',
      version: '0',
    };
    const saved = await amina.follow(`${page()}/edit`, { ...typed, act: 'save' });
    const hidden = await ben.get(page());
    const live = await amina.follow(`${page()}/edit`, { ...typed, version: '1', act: 'publish' });
    const seen = await ben.get(page());
    const changed = await amina.follow(`${page()}/edit`, { lines: 'Only one', version: '2', act: 'save' });
    const undone = await amina.follow(`${page()}/undo`);
    const taken = await amina.follow(`${page()}/publication/end`);

    expect(session.html).toContain('Write what happened');
    expect(blank.html).toContain('Nothing is written yet.');
    expect(saved.html).toContain('This is a draft.');
    expect(hidden.status).toBe(404);
    expect(live.html).toContain('Published.');
    expect(seen.html).toContain('<li>Pain is what the child says</li><li>Ring the hub</li>');
    expect(seen.html).toContain('Who rings?');
    expect(changed.html).toContain('What you change is seen at once');
    expect(undone.html).toContain('Pain is what the child says\nRing the hub');
    expect(taken.html).toContain('It is a draft again.');
    expect((await ben.get(page())).status).toBe(404);
  });

  it('is not written by a stranger, a member, or an educator whose session it is not', async () => {
    expect((await server.visitor().get(`${page()}/edit`)).location).toContain('/sign-in');
    const ben = await as(cast.ben);
    for (const path of ['edit', 'publication/end', 'undo']) {
      expect((await ben.submit(`${page()}/${path}`, { lines: 'Mine' })).status).toBe(403);
    }
    expect((await ben.get(`${page()}/edit`)).status).toBe(403);
    expect((await ben.get(`/sessions/${id}`)).html).not.toContain('Write what happened');
  });

  it('says what is wrong and keeps what was typed', async () => {
    const amina = await as(cast.amina);
    const typed = {
      lines: '1\n2\n3\n4\n5\n6',
      recording: 'http://video.example',
      minutes: '48',
      version: '0',
    };

    const wrong = await amina.submit(`${page()}/edit`, { ...typed, act: 'publish' });
    const noMinutes = await amina.submit(`${page()}/edit`, {
      lines: 'One',
      recording: RECORDING.url,
      version: '0',
    });
    const nothing = await amina.submit(`${page()}/edit`, { lines: ' ', version: '0', act: 'publish' });
    const script = new File(['<script>alert(1)</script>'], 'slides.pdf');
    const noPdf = await amina.submit(`${page()}/edit`, { lines: 'One', version: '0', slides: script });

    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('<title>Error: ');
    expect(wrong.html).toContain('Use 5 lines at the most: you have 6');
    expect(wrong.html).toContain('Enter the whole link, beginning with https://');
    expect(wrong.html).toContain('1\n2\n3\n4\n5\n6');
    expect(noMinutes.html).toContain('Enter how long the recording is, in minutes');
    expect(nothing.html).toContain('Write at least one line, or give the slides or a recording');
    expect(noPdf.status).toBe(422);
    expect(noPdf.html).toContain('This file is not a PDF.');
  });

  it('gives the slides to members as a download, and the recording as a link with its minutes', async () => {
    const amina = await as(cast.amina);
    const typed = { lines: 'One', recording: RECORDING.url, minutes: '48', version: '0', act: 'publish' };
    await amina.submit(`${page()}/edit`, { ...typed, slides: PDF });
    const ben = await as(cast.ben);

    const seen = await ben.get(page());
    const file = await ben.get(`${page()}/slides`);
    const stranger = await server.visitor().get(page());
    const refused = await server.visitor().get(`${page()}/slides`);
    const form = await amina.get(`${page()}/edit`);
    const keeps = { lines: 'Two', version: '1', act: 'save', slidesLink: '' };
    await amina.submit(`${page()}/edit`, { ...keeps, keepsFile: 'yes' });
    const kept = await ben.get(`${page()}/slides`);
    await amina.submit(`${page()}/edit`, { ...keeps, version: '2' });

    expect(seen.html).toContain('href="https://video.example/1" rel="noopener noreferrer"');
    expect(seen.html).toContain('48 minutes to watch');
    expect(file.html).toBe('%PDF-1.7 slides');
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="slides.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(stranger.html).toContain('<li>One</li>');
    expect(stranger.html).not.toContain('video.example');
    expect(refused.location).toContain('/sign-in');
    expect(form.html).toContain('Keep pain &amp; sleep.pdf');
    expect(kept.status).toBe(200);
    expect((await ben.get(`${page()}/slides`)).status).toBe(404);
  });

  it('is noted by who caught up, apart from what they attended, and taken back by them', async () => {
    await published({ recording: RECORDING });
    const joan = await as(cast.joan);

    const before = await joan.get(page());
    const wrong = await joan.submit(`${page()}/seen`, { minutes: 'long' });
    const none = await joan.submit(`${page()}/seen`, { minutes: '0' });
    const done = await joan.follow(`${page()}/seen`, { minutes: '30' });
    const record = await joan.get('/learning');
    const undone = await joan.follow(`${page()}/seen/end`);

    expect(before.html).toContain('value="48"');
    expect([wrong.status, none.status]).toEqual([422, 422]);
    expect(wrong.html).toContain('Enter how many minutes, from 1 to 1440');
    expect(done.html).toContain('You have caught up: 30 minutes.');
    expect(record.html).toContain('You have not been to a session yet.');
    expect(record.html).toContain('Catch-up, not counted as attending');
    expect(record.html).toMatch(/Pain at night<\/a>.*30 minutes/s);
    expect(undone.html).toContain('I have caught up');
    expect((await joan.get('/learning')).html).not.toContain('Catch-up, not counted');
    expect((await server.visitor().submit(`${page()}/seen`, { minutes: '5' })).status).not.toBe(200);
  });

  it('is led to from the held session, the next of the series, and the home of those who missed it', async () => {
    server.clock.setTo(BEFORE);
    const runs = server.get(SeriesRuns);
    const seriesId = await runs.create(
      cast.amina.actor,
      seriesDraft({ firstDate: '2026-11-24', recurrence: 'FREQ=WEEKLY;COUNT=2' }),
    );
    await runs.publish(cast.amina.actor, { id: seriesId });
    const { items } = await server.get(SessionQueries).list(SYSTEM, { seriesId }, { limit: 2 });
    const [first, next] = items.map((session) => session.id) as [string, string];
    await registered(server, cast.ben, first);
    server.clock.setTo(new Date('2026-11-25T12:00:00Z'));
    const wish = {
      lines: ['Ring the hub before five'],
      questions: ['Who rings?'],
      status: 'published',
    } as const;
    await server.get(CatchUps).write(cast.amina.actor, { sessionId: first }, wish);
    const ben = await as(cast.ben);

    const held = await ben.get(`/sessions/${first}`);
    const ahead = await ben.get(`/sessions/${next}`);
    const home = await ben.get('/');
    await server
      .get(Entries)
      .record(cast.oli.actor, first, { personId: cast.ben.id }, { source: 'vouched', reason: 'There' });

    expect(held.html).toContain(`href="/sessions/${first}/catch-up"`);
    expect(ahead.html).toContain('What happened last time');
    expect(ahead.html).toContain('<li>Ring the hub before five</li>');
    expect(ahead.html).toContain('<li>Who rings?</li>');
    expect(home.html).toContain('You missed');
    expect(home.html).toContain('1 minute to read');
    expect(home.html).toContain('You had registered');
    expect((await ben.get('/')).html).not.toContain('You missed');
    expect((await (await as(cast.joan)).get('/')).html).not.toContain('You missed');
  });

  it('asks the same number of statements for one line and for three, and for one missed session and three', async () => {
    const missed = async (n: number) => {
      server.clock.setTo(BEFORE);
      for (let made = 0; made < n; made++) {
        id = await publishedClinic(server, cast, { audience: { tiers: ['non-clinical'], roles: [] } });
        server.clock.setTo(AFTER);
        await published({ lines: Array(n).fill('A line') });
        server.clock.setTo(BEFORE);
      }
      server.clock.setTo(AFTER);
      const joan = await as(cast.joan);
      return await statementsOf(server, async () => {
        await joan.get('/');
        await joan.get(page());
      });
    };

    expect(await missed(3)).toBe(await missed(1));
  });
});
