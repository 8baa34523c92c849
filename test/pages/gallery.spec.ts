import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { Assets, Views } from '#views';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { galleryModel } from './gallery/model.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

let server: Server;
let browser: TestBrowser;
let address: string;

beforeAll(async () => {
  const assets = new Assets('dist/assets');
  const views = await Views.open(['apps/server/src/pages', 'test/pages/gallery']);
  const html = views.render('all', galleryModel(views, assets));
  server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY);
    const asset = /^\/assets\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
    const type = asset === undefined ? 'text/html' : TYPES[asset.split('.').at(-1) ?? ''];
    response.setHeader('Content-Type', `${type ?? 'text/plain'}; charset=utf-8`);
    response.end(asset === undefined ? html : readFileSync(join(assets.folder, asset)));
  });
  address = await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(`http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`);
    });
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** The gallery in a window of that width, and what the browser complained of. */
async function visit(width: number, script = true): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ width, script });
  const complaints = complaintsOf(page);
  await page.goto(address);
  return { page, complaints };
}

describe('the style sheet and the script', () => {
  const built = (name: string): string => join('dist', new Assets('dist/assets').path(name));

  it.each([
    ['app.css', 40],
    ['app.js', 20],
  ])('sends %s in less than %s kB', (name, limit) => {
    expect(statSync(`${built(name)}.br`).size).toBeLessThan(limit * 1000);
  });

  it('name no other host and no font that is not ours to use', () => {
    expect(readFileSync(built('app.css'), 'utf8')).not.toMatch(/https?:|@font-face|frutiger/i);
  });
});

describe('the gallery of components', () => {
  it.each([1280, 360])('is free of what axe finds wrong, in a window of %s pixels', async (width) => {
    const { page } = await visit(width);

    expect(await axe(page)).toEqual([]);
  });

  it.each([1280, 768, 360, 320])('never scrolls sideways, in a window of %s pixels', async (width) => {
    const { page } = await visit(width);

    expect(await overflow(page)).toBe(0);
  });

  it('keeps to the content policy and asks no other host for anything', async () => {
    const { page, complaints } = await visit(1280);
    const hosts = await page.evaluate<string[]>(
      'performance.getEntriesByType("resource").map((entry) => new URL(entry.name).host)',
    );

    expect(complaints).toEqual([]);
    expect(new Set(hosts)).toEqual(new Set([new URL(address).host]));
  });

  it('shows everything without script', async () => {
    const { page } = await visit(360, false);

    expect(await page.getByText('All sessions, clinical ones too.').isVisible()).toBe(true);
    expect(await page.getByText('We send you the recording.').isVisible()).toBe(true);
  });

  it('shows a thick outline or ground on what has the focus', async () => {
    const { page } = await visit(1280);
    await page.keyboard.press('Tab');

    expect(await page.evaluate('getComputedStyle(document.activeElement).backgroundColor')).toBe(
      'rgb(255, 216, 77)',
    );
  });

  it('leaves open what a person opened, when they come back', async () => {
    const { page } = await visit(1280);
    await page.getByText('What is a case clinic?').click();
    await page.reload();

    expect(await page.getByText('An hour in which hub and spoke').isVisible()).toBe(true);
  });

  it('asks before a person leaves what they typed', async () => {
    const { page } = await visit(1280);
    // The browser asks if the page holds the leaving back; when it is slow to, it gives up within a second.
    const isHeldBack = () =>
      page.evaluate<boolean>("!dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    const before = await isHeldBack();
    await page.getByLabel('Anything we should know?').fill('I use a hearing loop');

    expect([before, await isHeldBack()]).toEqual([false, true]);
  });
});
