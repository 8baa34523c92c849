import { writeFileSync } from 'node:fs';
import { CatchUps } from '#catch-up';
import { SessionLeaders, SessionStates } from '#programme';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const LONG = 'Talking with families at the front desk about what cannot be said on the telephone';

describe('the pages around a session in a real browser', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let held: string;
  let ahead: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    browser = await openBrowser();
    const audience = { tiers: ['non-clinical'], roles: [] } as const;
    held = await publishedClinic(server, cast, { title: LONG, audience });
    const [startsAt, endsAt] = [new Date('2026-12-07T12:30:00Z'), new Date('2026-12-07T13:30:00Z')];
    const agenda = [
      { kind: 'case', title: 'Sleep', minutes: 25, who: 'Ben Carter', notes: 'Slides are with Amina' },
      { kind: 'break', title: 'Coffee', minutes: 10 },
    ] as const;
    ahead = await publishedClinic(server, cast, { title: LONG, agenda, startsAt, endsAt });
    const part = { personId: cast.ben.id, role: 'presenter' } as const;
    await server.get(SessionLeaders).name(cast.amina.actor, { id: ahead }, part);
    server.clock.setTo(new Date('2026-11-30T14:00:00Z'));
    await server.get(SessionStates).closeEnded();
    await server.get(CatchUps).write(
      cast.amina.actor,
      { sessionId: held },
      {
        ...{ lines: ['Ring the hub before five', LONG], questions: ['Who rings?'], status: 'published' },
        recording: { url: 'https://video.example/1', minutes: 48 },
        slidesFile: { fileName: 'slides.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
      },
    );
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const PAGES: [string, () => string, () => Member][] = [
    ['home', () => '/', () => cast.joan],
    ['catch-up', () => `/sessions/${held}/catch-up`, () => cast.joan],
    ['write', () => `/sessions/${held}/catch-up/edit`, () => cast.amina],
    ['held', () => `/sessions/${held}`, () => cast.amina],
    ['words', () => `/programme/sessions/${held}/words`, () => cast.amina],
    ['not-held', () => `/programme/sessions/${held}/cancel`, () => cast.amina],
    ['leaders', () => `/programme/sessions/${ahead}/leaders?q=pri`, () => cast.amina],
    ['run-sheet', () => `/sessions/${ahead}/run-sheet`, () => cast.ben],
    ['part', () => `/sessions/${ahead}`, () => cast.ben],
  ];

  it.each(PAGES.flatMap(([name, path, who]) => [1280, 360].map((width) => ({ name, path, who, width }))))(
    'axe finds nothing on $name at $width pixels, and nobody scrolls sideways',
    async ({ name, path, who, width }) => {
      const page = await browser.newPage({ width });
      const value = (await server.signedIn(who().id)).cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
      const complaints = complaintsOf(page);
      const response = await page.goto(server.url + path());

      expect(response?.status()).toBe(200);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      const folder = process.env['SHOTS'];
      if (folder) writeFileSync(`${folder}/${name}-${width}.png`, await page.screenshot({ fullPage: true }));
      await page.context().close();
    },
  );
});
