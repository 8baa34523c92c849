import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axeCore, { type AxeResults } from 'axe-core';
import { chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A camera that shows a moving picture, and a microphone that beeps, for pages that ask. */
const DEVICES = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--auto-accept-this-tab-capture',
];

interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
}

/** A real Chromium; every page is a person of their own, with an empty cookie jar. */
export interface TestBrowser {
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openBrowser({ hasDevices = false } = {}): Promise<TestBrowser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`There is no browser at ${CHROMIUM}: install Debian's with "apt-get install chromium".`);
  }
  const profile = mkdtempSync(join(tmpdir(), 'wheelhouse-chromium-'));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...(hasDevices ? DEVICES : []), `--disk-cache-dir=${profile}`],
  });
  return {
    async newPage({ width = 1280, height = 900, script = true } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: script });
      return await context.newPage();
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What axe finds wrong with the page, a line each: empty when all is well. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the browser's own tools, which the page's content policy does not bind.
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}

/** What the page complains of from now on: errors, and anything that the content policy refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A page that answers 404 or 422 on purpose is reported as a failure of its own address.
    if (message.location().url === page.url() && message.text().startsWith('Failed to load')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => {
    // Who leaves before a page or its icon has come lets go of it; anything else that is let go of is a fault.
    const isPageOrIcon = request.isNavigationRequest() || /\/assets\/favicon\.[^/]+$/.test(request.url());
    const isLetGo = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!(isPageOrIcon && isLetGo)) complaints.push(`failed: ${request.url()}`);
  });
  return complaints;
}

/** By how many pixels the page is wider than the window; 0 when nobody has to scroll sideways. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}
