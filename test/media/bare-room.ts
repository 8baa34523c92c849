import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { TestBrowser } from '../support/browser.js';
import { KEEP_CONNECTIONS, TOO_LONG } from './seen-and-heard.js';

export type Answering = (personId: string, name: string, message: never) => Promise<unknown>;

/** A room that is only wire: pages that say something to the test, and hear what it answers. */
export interface BareRoom {
  enter(personId: string, way: 'mesh' | 'janus'): Promise<Page>;
  tell(personId: string, name: string, message: unknown): Promise<void>;
  /** Everybody hears who is here and what they have on. */
  on(
    lines: Record<string, { microphone: boolean; camera: boolean }>,
    spotlight?: string | null,
  ): Promise<void>;
  close(): Promise<void>;
}

export async function openBareRoom(browser: TestBrowser, answer: Answering): Promise<BareRoom> {
  const script = await bundled();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>Room</title><script type="module" src="/page.js"></script>',
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const pages = new Map<string, Page>();
  return {
    enter: async (personId, way) => {
      const page = await browser.newPage({ width: 640, height: 480 });
      page.setDefaultTimeout(TOO_LONG);
      await page.addInitScript(KEEP_CONNECTIONS);
      await page.exposeFunction('say', async (name: string, message: never) => {
        try {
          return { ok: true, value: (await answer(personId, name, message)) ?? null };
        } catch (error) {
          return { ok: false, value: error instanceof Error ? error.message : String(error) };
        }
      });
      await page.goto(url);
      pages.set(personId, page);
      await page.evaluate(`window.begin(${JSON.stringify(way)}, ${JSON.stringify(personId)})`);
      return page;
    },
    tell: async (personId, name, message) => {
      const sent = `for (const one of window.heard[${JSON.stringify(name)}] ?? []) one(${JSON.stringify(message)})`;
      // Who has closed the page hears nothing more.
      await pages
        .get(personId)
        ?.evaluate(sent)
        .catch(() => undefined);
    },
    on: async (lines, spotlight = null) => {
      const on = Object.fromEntries(
        Object.entries(lines).map(([personId, line]) => [personId, { ...line, screen: false }]),
      );
      const room = JSON.stringify({ people: [...pages.keys()], on, spotlight });
      for (const page of pages.values()) await page.evaluate(`window.follow(${room})`);
    },
    close: async () => {
      for (const page of pages.values()) await page.close();
      server.close();
    },
  };
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['apps/browser/test/bare-media.page.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
