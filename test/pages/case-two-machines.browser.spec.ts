import { CaseDrafts, CaseTexts, CaseWriting } from '#cases';
import type { Page } from 'playwright-core';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

const SHOTS = process.env['SHOTS'];

describe('a case that is written on two computers', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const begun = () => server.get(CaseDrafts).begin(cast.ben.actor, { question: 'How can he sleep?' });
  const storyOf = async (id: string) => (await server.get(CaseTexts).of(id)).parts['story'];
  async function opened(id: string, { width = 1280, script = true } = {}): Promise<Page> {
    const page = await browser.newPage({ width, script });
    const value = (await server.signedIn(cast.ben.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(`${server.url}/cases/${id}/write/part-story`);
    return page;
  }
  const story = (page: Page) => page.getByLabel('What is happening?');
  const save = (page: Page) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save and go on' }).click()]);

  it('is saved while it is typed, and goes on elsewhere where it stood', async () => {
    const id = await begun();
    const page = await opened(id);

    await story(page).pressSequentially('He cries');
    await page.getByText('Saved', { exact: true }).waitFor();
    const kept = page.waitForResponse(/\/typed$/);
    await story(page).pressSequentially(' at night');
    await kept;
    const elsewhere = await opened(id, { script: false });
    const there = await story(elsewhere).inputValue();
    await save(page);

    expect(there).toBe('He cries at night');
    expect(new URL(page.url()).pathname).toBe(`/cases/${id}/write/part-tried`);
  });

  it('is saved where somebody leaves the page in the middle of a word', async () => {
    const id = await begun();
    const page = await opened(id);
    await story(page).pressSequentially('He cri');

    await page.getByRole('link', { name: 'Stop here and go on later' }).click();
    await page.waitForURL(/\/cases$/);
    while ((await storyOf(id)) === undefined) await new Promise((next) => setImmediate(next));

    expect(await storyOf(id)).toBe('He cri');
  });

  it('shows both answers where another one was saved meanwhile, and saves the one that is chosen', async () => {
    const id = await begun();
    const one = await opened(id, { script: false });
    const other = await opened(id, { width: 360 });
    await story(one).fill('The long one, written at the ward.');
    await save(one);

    await story(other).pressSequentially('Short');
    await other.getByText('This was changed in another window').waitFor();
    await save(other);
    if (SHOTS) await other.screenshot({ path: `${SHOTS}/two-machines.png`, fullPage: true });
    const said = await other.locator('main').innerText();
    const faults = [...(await axe(other)), await overflow(other)];
    const keptFirst = await storyOf(id);
    await save(other);

    expect(said).toContain('Yours is not saved yet.');
    expect(said).toContain('The long one, written at the ward.');
    expect(faults).toEqual([0]);
    expect(keptFirst).toBe('The long one, written at the ward.');
    expect(await storyOf(id)).toBe('Short');
  });

  it('takes the same answer twice, and another question’s from elsewhere, without a word', async () => {
    const id = await begun();
    const [one, other] = [await opened(id, { script: false }), await opened(id, { script: false })];
    await server.get(CaseWriting).write(cast.ben.actor, { id }, { region: 'North' });

    for (const page of [one, other]) {
      await story(page).fill('He cries.');
      await save(page);
    }

    expect(new URL(other.url()).pathname).toBe(`/cases/${id}/write/part-tried`);
  });

  it('keeps nothing for anybody else, and nothing that does not fit', async () => {
    const id = await begun();
    const path = `/cases/${id}/write/part-story/typed`;
    const joan = await server.signedIn(cast.joan.id);
    const ben = await server.signedIn(cast.ben.id);

    const others = [
      await joan.submit(path, { answer: 'x' }),
      await server.visitor().submit(path, { answer: 'x' }),
    ];
    const choice = await ben.submit(`/cases/${id}/write/age/typed`, { answer: 'x' });
    const tooLong = await ben.submit(path, { answer: 'x'.repeat(6000) });

    expect(others.map(({ status }) => status)).toEqual([404, 303]);
    expect([choice.status, tooLong.status]).toEqual([409, 422]);
    expect(await storyOf(id)).toBeUndefined();
  });
});
