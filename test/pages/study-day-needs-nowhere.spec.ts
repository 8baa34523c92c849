import { everything } from '../../apps/cli/src/everything.js';
import { DatabaseCare, raw, Reader, sql } from '#database';
import { Delivery } from '#mail';
import { Digests, Reminders } from '#notifications';
import { Sessions, SessionStates } from '#programme';
import { DayNeeds, NeedsByTheClock } from '#study-days';
import { castOf, type Cast } from '../support/cast.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { quiet } from '../support/statements.js';

/** Words that nothing else in the house says. */
const FOOD = 'Zwiebelkuchenverbot';
const ACCESS = 'Rampenerfordernis';
const WHEN = { startsAt: new Date('2026-12-04T09:30:00Z'), endsAt: new Date('2026-12-04T16:00:00Z') };

/** A need is read on two pages and by two calls; this looks everywhere else. */
describe.each(['sqlite', 'postgres'] as const)('what somebody needs, looked for on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let office: PostOffice;
  let day: string;
  const logged: string[] = [];
  const writers = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write.bind(stream),
  }));

  beforeAll(async () => {
    office = await openPostOffice();
    for (const { stream } of writers) stream.write = (chunk) => logged.push(String(chunk)) > 0;
    server = await startServer(engine, { environment: { SMTP_URL: office.url, LOG_LEVEL: 'verbose' } });
    cast = await castOf(server);
    day = await publishedClinic(server, cast, { ...WHEN, kind: 'study-day' });
    await registered(server, cast.ben, day);
    const ben = await server.signedIn(cast.ben.id);
    await ben.get(`/sessions/${day}/needs`);
    await ben.submit(`/sessions/${day}/needs`, { food: FOOD, access: ACCESS });
    await ben.submit(`/sessions/${day}/needs`, { food: FOOD.repeat(40), access: ACCESS });
  });

  afterAll(async () => {
    for (const { stream, write } of writers) stream.write = write;
    await server.close();
    await office.close();
  });

  const isTold = (text: string) => text.includes(FOOD) || text.includes(ACCESS);

  it('stands in its own table and in no other', async () => {
    await letEverythingHappen();

    expect(await tablesThatTell()).toEqual(['study_day_need']);
  });

  it('goes into no letter, no invitation and no log', () => {
    expect(office.sources.length).toBeGreaterThan(3);
    expect(office.sources.map(decoded).filter(isTold)).toEqual([]);
    expect(logged.length).toBeGreaterThan(10);
    expect(logged.filter(isTold)).toEqual([]);
  });

  it('goes into no export, report, calendar, register or sheet', async () => {
    const chunks: string[] = [];
    for await (const chunk of everything(server.get(Reader))) chunks.push(chunk.toString('utf8'));
    const [amina, oli] = [await server.signedIn(cast.amina.id), await server.signedIn(cast.oli.id)];
    const feed = await (await server.program(cast.ben.id)).post<{ url: string }>('/me/calendar-feed');
    const pages = [
      ...[`/sessions/${day}`, `/sessions/${day}.ics`, `/sessions/${day}/run-sheet`],
      ...[`/sessions/${day}/register`, `/programme/sessions/${day}/people`, `/programme/sessions/${day}/day`],
      ...['/', '/learning', '/reports', new URL(feed.body.url).pathname],
    ];

    const read = [];
    for (const path of pages) for (const visitor of [amina, oli]) read.push(await visitor.get(path));
    const program = await server.program(cast.oli.id);
    const calls = ['registrations', 'register', 'leaders', 'day'].map((noun) => `/sessions/${day}/${noun}`);
    for (const path of calls) read.push({ html: JSON.stringify(await program.get(path)) });

    expect(isTold(chunks.join(''))).toBe(false);
    expect(read.filter(({ html }) => isTold(unfolded(html)))).toEqual([]);
  });

  it('is in no table at all once the clock has deleted it', async () => {
    server.clock.setTo(new Date('2026-12-12T09:00:00Z'));

    await server.get(SessionStates).closeEnded();
    await server.get(NeedsByTheClock).forgetDue();

    expect(await tablesThatTell()).toEqual([]);
    expect((await server.get(DayNeeds).ofAll(cast.amina.actor, day)).access).toEqual([]);
  });

  /** Letters, reminders, digests, a moved day: whatever tells people something. */
  async function letEverythingHappen(): Promise<void> {
    await server.get(Sessions).change(cast.amina.actor, day, { venue: 'Town hall', mode: 'hybrid' });
    await quiet(server);
    server.clock.setTo(new Date('2026-12-03T09:40:00Z'));
    await server.get(Reminders).remindDue();
    await server.get(Digests).sendDue();
    await quiet(server);
    await server.get(Delivery).deliverDue();
  }

  async function tablesThatTell(): Promise<string[]> {
    const telling: string[] = [];
    for (const table of await server.get(DatabaseCare).tables()) {
      const rows = await server.get(Reader).rows(sql`select * from ${raw(`"${table}"`)}`);
      if (isTold(JSON.stringify(rows))) telling.push(table);
    }
    return telling;
  }
});

/** Letters are quoted or in base64, and calendars fold their lines: as a reader would see them. */
function decoded(source: string): string {
  const blocks = source.split(/\r?\n\r?\n/).map((block) => Buffer.from(block, 'base64').toString('utf8'));
  return [unfolded(source.replace(/=\r?\n/g, '')), ...blocks].join('\n');
}

function unfolded(text: string): string {
  return text.replace(/\r?\n /g, '');
}
