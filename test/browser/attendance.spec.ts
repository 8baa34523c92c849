import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CheckIns, Entries, Imports } from '#attendance';
import { Registrations, Sessions } from '#programme';
import { SignIns } from '#people';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { startServer, type Server } from '../support/server.js';
import { zoomFile } from '../support/zoom-file.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('the pages of attendance in a real browser', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let clinic: string;
  let importId: string;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: at('12:00') });
    cast = await castOf(server);
    browser = await openBrowser();
    clinic = await server
      .get(Sessions)
      .create(cast.amina.actor, clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00') }), 'published');
    const coming = (personId: string) => ({ sessionId: clinic, personId });
    for (const { id, actor } of [cast.ruth, cast.tomos, cast.joan])
      await server.get(Registrations).register(actor, coming(id));
    await server.get(Registrations).apologise(cast.tomos.actor, coming(cast.tomos.id));
    server.clock.setTo(at('13:02'));
    const { code } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    await server.get(CheckIns).checkIn(cast.ben.actor, code);
    const guest = { name: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };
    await server.get(CheckIns).checkInGuest(code, guest);
    server.clock.setTo(at('14:30'));
    const rows = [
      ['Priya Nair', cast.priya.email, '13:00', '13:20'],
      ['Priya Nair', cast.priya.email, '13:31', '13:52'],
      ['Oli Fairweather', cast.oli.email, '13:40', '14:00'],
      ['Joan Whitlock', '', '12:58', '14:03'],
      [
        'Dr. Anneliese Freifrau von Hohenberg-Zollernstein',
        'anneliese@long-name-of-a-hospice.example',
        '13:05',
        '13:50',
      ],
      ['Meeting room 2', '', '13:00', '14:00'],
    ] as const;
    const upload = { bytes: zoomFile(rows), fileName: 'participants_98231.csv' };
    importId = (await server.get(Imports).add(cast.oli.actor, clinic, upload)).id ?? '';
    await server.get(Entries).contest(cast.ben.actor, clinic, 'I came at one o’clock');
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(
    path: string,
    width: number,
    personId?: string,
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ width });
    if (personId !== undefined) {
      const { secret: value } = await server
        .get(SignIns)
        .open(personId, { userAgent: 'a test', isOwnDevice: false });
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    }
    const complaints = complaintsOf(page);
    const response = await page.goto(server.url + path);
    expect(response?.status()).toBe(200);
    return { page, complaints };
  }

  const pages: [string, () => string, () => string | undefined][] = [
    ['register', () => `/sessions/${clinic}/register`, () => cast.oli.id],
    ['import', () => `/sessions/${clinic}/register/import`, () => cast.oli.id],
    [
      'row',
      () => `/sessions/${clinic}/register/imports/${importId}/rows/5?q=rut&as=guest`,
      () => cast.oli.id,
    ],
    ['line', () => `/sessions/${clinic}/register/lines/${cast.ben.id}`, () => cast.oli.id],
    ['find', () => `/sessions/${clinic}/register/new?q=rut`, () => cast.oli.id],
    ['entry', () => `/sessions/${clinic}/register/new?as=guest`, () => cast.oli.id],
    ['door', () => `/sessions/${clinic}/door`, () => cast.oli.id],
    ['learning', () => '/learning', () => cast.ben.id],
    ['check-in-code', () => '/check-in', () => undefined],
  ];

  it.each(pages.flatMap(([name, path, who]) => [1280, 360].map((width) => ({ name, path, who, width }))))(
    'axe finds nothing on $name at $width pixels, and nobody scrolls sideways',
    async ({ name, path, who, width }) => {
      const { page, complaints } = await open(path(), width, who());

      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      await shoot(page, `${name}-${width}`);
      await page.context().close();
    },
  );

  it.each([1280, 360])('takes a file from choosing to undoing at %s pixels', async (width) => {
    const { page } = await open(`/sessions/${clinic}/register/import`, width, cast.oli.id);
    const rows = [
      ['Ben Carter', cast.ben.email, '13:30', '14:00'],
      ['Ruth O’Dowd', cast.ruth.email, '12:55', '14:05'],
      ['R. O’Dowd', '', '13:00', '13:10'],
    ] as const;
    const buffer = Buffer.from(zoomFile(rows));
    await page.setInputFiles('#file', { name: 'second.csv', mimeType: 'text/csv', buffer });
    await page.click('button:has-text("Look at it")');
    expect(await page.textContent('.nhsuk-lede-text')).toBe(
      'This is a Zoom report of 3 rows and 3 people, 12:55 to 14:05; the session was 13:00 to 14:00.',
    );
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await shoot(page, `preview-${width}`);

    await page.click('main button:has-text("Add it")');
    expect(await page.textContent('.wh-register')).toContain('Ruth O’Dowd');
    await page.click('button:has-text("Undo this import of second.csv")');
    expect(await page.textContent('.nhsuk-notification-banner')).toContain('The import was undone');
    await page.context().close();
  });

  it.each([1280, 360])('checks in from the code at the door at %s pixels', async (width) => {
    server.clock.setTo(at('13:10'));
    const { page: door } = await open(`/sessions/${clinic}/door`, width, cast.oli.id);
    expect(await axe(door)).toEqual([]);
    await shoot(door, `door-open-${width}`);
    const { code } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    const { page: stranger } = await open(`/check-in/${code}`, width);
    expect(await axe(stranger)).toEqual([]);
    expect(await overflow(stranger)).toBe(0);
    await shoot(stranger, `check-in-guest-${width}`);
    const { page: tomos } = await open(
      `/check-in/${code}`,
      width,
      width === 1280 ? cast.tomos.id : cast.joan.id,
    );
    expect(await axe(tomos)).toEqual([]);
    await shoot(tomos, `check-in-${width}`);
    await tomos.click('button:has-text("Check in")');
    expect(await tomos.textContent('.nhsuk-panel')).toContain('Your record counts from 13:10.');
    await shoot(tomos, `checked-in-${width}`);
    server.clock.setTo(at('14:30'));
  });
});

/** For looking at, where SHOTS names a folder. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) writeFileSync(`${folder}/${name}.png`, await page.screenshot({ fullPage: true }));
}
