import { isKeepable } from '#kernel';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';
import type { Server } from './server.js';

/** A page of somebody who is signed in, and all on it that ran: a dialog, a request to elsewhere, what the policy had to stop. */
export async function listeningPage(
  browser: TestBrowser,
  server: Server,
  who: string,
): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage();
  const value = (await server.signedIn(who)).cookie('wh_session');
  await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) heard.push(`request: ${request.url()}`);
  });
  return { page, heard };
}

/** As many of them one below the other as fit; what alone is too long is cut. */
export function packed(all: readonly string[], most: number): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const one of all) {
    const line = whole(one.slice(0, most));
    if (chunk.length + line.length + 1 > most) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk = chunk === '' ? line : `${chunk}\n${line}`;
  }
  return [...chunks, chunk];
}

/** A cut may leave half a letter behind. */
function whole(text: string): string {
  return isKeepable(text) ? text : text.slice(0, -1);
}

/** Browsers, and whoever reads HTML, know one end of a line. */
export function asShown(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
