import { Reader, sql } from '#database';
import { document } from '../../libs/attachments/src/files.fixture.js';
import { filledBy } from '../support/case-forms.js';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Program, Visitor } from '../support/visitors.js';

const PUMP = 'Pump serial 485 777 3457';
const SENT = { act: 'submit', promise: 'yes', checked: 'yes' };
const HELD = { ...SENT, act: 'hold' };

describe.each(ENGINES)('what looks like a number in a document of a case, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let session: string;
  let ben: Visitor;
  let amina: Visitor;
  let program: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    session = await publishedClinic(server, cast);
    ben = await server.signedIn(cast.ben.id);
    amina = await server.signedIn(cast.amina.id);
    program = await server.program(cast.ben.id);
  });

  afterAll(() => server.close());

  const filled = () => filledBy(ben, session);
  const bring = async (id: string, pages: readonly string[], more: object = {}) =>
    ben.submit(`/cases/${id}/files`, {
      file: new File([Buffer.from(await document(pages))], 'pump.pdf'),
      alternative: 'The display of a pump.',
      ...more,
    });
  const statusOf = async (id: string) => (await program.get<{ status: string }>(`/cases/${id}`)).body.status;

  async function held(): Promise<string> {
    const id = await filled();
    await bring(id, ['Fine', PUMP], { secondLook: 'yes' });
    await ben.submit(`/cases/${id}/submission`, HELD);
    return id;
  }

  it('is refused first; kept with a draft only where its presenter says that it is none', async () => {
    const id = await filled();
    const refused = await bring(id, ['Fine', PUMP]);
    const kept = await bring(id, ['Fine', PUMP], { secondLook: 'yes' });
    const page = wordsOf((await ben.get(`/cases/${id}/files`)).html);

    expect([refused.status, kept.status]).toEqual([422, 303]);
    expect(wordsOf(refused.html)).toContain('On page 2: “485 777 3457” looks like an NHS number.');
    expect(refused.html).toContain('name="secondLook"');
    expect(page).toContain('“pump”: On page 2: “485 777 3457” looks like an NHS number.');
    expect(page).not.toContain('It is not what it looks like');
  });

  it('stands in the way of the case until a reviewer lets it be with a reason', async () => {
    const id = await filled();
    await bring(id, ['Fine', PUMP], { secondLook: 'yes' });
    const check = await ben.get(`/cases/${id}/check`);
    const stopped = await ben.submit(`/cases/${id}/submission`, SENT);
    const draft = await statusOf(id);
    await ben.submit(`/cases/${id}/submission`, HELD);
    const looked = wordsOf((await amina.get(`/cases/${id}`)).html);
    const silent = await amina.submit(`/cases/${id}/release`, { reason: ' ' });
    const stillHeld = await statusOf(id);
    await amina.submit(`/cases/${id}/release`, { reason: 'It is the number of a pump.' });

    expect(wordsOf(check.html)).toContain('This has to go before you can send it');
    expect(check.html).toMatch(/href="\/cases\/[^"]+\/files#file-[^"]+">Change “Pictures and documents”/);
    expect([stopped.status, draft, silent.status, stillHeld]).toEqual([422, 'draft', 422, 'held']);
    expect(looked).toContain('“pump”: On page 2: “485 777 3457” looks like an NHS number.');
    expect(await statusOf(id)).toBe('submitted');
    expect(wordsOf((await ben.get(`/cases/${id}`)).html)).toContain('It is the number of a pump.');
  });

  it('is counted for that document alone: another one is looked at anew', async () => {
    const id = await held();
    await amina.submit(`/cases/${id}/release`, { reason: 'It is the number of a pump.' });
    await ben.submit(`/cases/${id}/taking-back`);
    const again = await ben.submit(`/cases/${id}/submission`, SENT);
    await ben.submit(`/cases/${id}/taking-back`);
    await bring(id, [PUMP], { secondLook: 'yes' });
    const anew = await ben.submit(`/cases/${id}/submission`, SENT);

    expect([again.status, anew.status]).toEqual([303, 422]);
    const [row] = await server
      .get(Reader)
      .rows<{ overridden: string }>(sql`select overridden as "overridden" from case_record where id = ${id}`);
    expect(row?.overridden).toMatch(/^\{"file-[^":]+:nhs-number":1\}$/);
  });

  it('is refused outright once others read the case', async () => {
    const id = await filled();
    await ben.submit(`/cases/${id}/submission`, SENT);
    await amina.submit(`/cases/${id}/review`);
    const refused = await bring(id, [PUMP], { secondLook: 'yes' });

    expect(refused.status).toBe(422);
    expect(refused.html).not.toContain('name="secondLook"');
    const of = `case:${id}`;
    expect(await server.get(Reader).rows(sql`select id from attachment where of = ${of}`)).toEqual([]);
  });

  it('asks to be looked at where it is a name, as in the text', async () => {
    const id = await filled();
    await bring(id, ['Seen with Mrs Evans']);
    const silent = await ben.submit(`/cases/${id}/submission`, { act: 'submit', promise: 'yes' });
    const ticked = await ben.submit(`/cases/${id}/submission`, SENT);

    expect(wordsOf(silent.html)).toContain('“pump”: On page 1: “Mrs Evans” looks like a person’s name.');
    expect([silent.status, ticked.status]).toEqual([422, 303]);
  });

  it('is said by programs in the same way', async () => {
    const id = await filled();
    const add = async (secondLook: string) => {
      const form = new FormData();
      form.append('file', new File([Buffer.from(await document([PUMP]))], 'pump.pdf'));
      form.append('alternative', 'The display of a pump.');
      form.append('secondLook', secondLook);
      return program.post<{ id: string; code?: string }>(`/cases/${id}/files`, form);
    };
    const refused = await add('false');
    const { status, body } = await add('true');
    const sent = await program.post<{ errors: { field: string }[] }>(`/cases/${id}/submission`, {
      attested: true,
    });

    expect([refused.status, refused.body.code, status]).toEqual([422, 'identifiers', 201]);
    expect([sent.status, sent.body.errors.map(({ field }) => field)]).toEqual([422, [`file-${body.id}`]]);
  });

  if (engine !== 'sqlite') return;

  describe('in a browser', () => {
    let browser: TestBrowser;

    beforeAll(async () => {
      browser = await openBrowser();
    });

    afterAll(() => browser.close());

    it.each([360, 1280])('is told and asked without a mistake of the page, at %s', async (width) => {
      const id = await filled();
      const page = await browser.newPage({ width });
      const value = ben.cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
      const { SHOTS } = process.env;
      const look = async (name: string) => {
        expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
        if (SHOTS)
          await page.screenshot({ path: `${SHOTS}/second-look-${name}-${width}.png`, fullPage: true });
      };
      const send = async () => {
        await page.getByRole('button', { name: 'Add it' }).click();
        await page.waitForLoadState();
      };
      await page.goto(`${server.url}/cases/${id}/files`);
      await page.getByLabel('What does it show?').fill('The display of a pump.');
      const buffer = Buffer.from(await document(['Fine', PUMP]));
      const file = { name: 'pump.pdf', mimeType: 'application/pdf', buffer };
      await page.getByLabel('A PDF or a picture').setInputFiles(file);
      await send();
      await look('refused');
      await page.getByLabel('It is not what it looks like').check();
      await send();
      await look('kept');
      await page.goto(`${server.url}/cases/${id}/check`);
      await look('check');
      await page.getByRole('link', { name: 'Change “Pictures and documents”' }).click();
      expect(page.url()).toMatch(/#file-/);
    });
  });
});
