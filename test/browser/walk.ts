import type { Page } from 'playwright-core';
import { axe, complaintsOf, overflow } from '../support/browser.js';

/** What was seen on one page. */
export interface Sight {
  readonly path: string;
  readonly faults: readonly string[];
}

const ID = /[0-9a-hjkmnp-tv-z]{26}/g;
const FILES = /\.(csv|xlsx|json|xml|atom|html|ics|pdf)(\?|$)|format=/;
/** A role's, a scheme's or a first space's own word, which stands for an id in its address. */
const WORDS =
  /(?<=\/admin\/(?:roles|schemes)\/|\/cases\/settings\/forms\/|\/discussion\/spaces\/)(?!new\b)[^/]+/g;
/** A conference's or a talk's own word. */
const SLUGS = /(?<=^(?:\/programme)?\/conferences\/|\/talks\/)(?!chosen\b|new\b)[^/]+/g;
/** A question of a form. */
const STEPS = /(?<=\/write\/)[^/]+/g;
/** A row of a file, or a part of a day, by its number. */
const ROW = /(?<=\/(?:rows|parts)\/)\d+/g;
const SAMPLES = 2;
/** Where one's own have more on them than others': of these so many are looked at. */
const MORE: Readonly<Record<string, number>> = {
  '/cases/:id': 8,
  '/discussion/:id': 6,
  '/discussion/posts/:id': 6,
  '/sessions/:id': 8,
};

/**
 * Follows every link from a page on, like a person who tries everything, and says what is wrong with what they see.
 * No address is looked at twice; of pages that differ by an id or by what was asked for only, two are, or a few more.
 */
export async function walk(page: Page, start: string): Promise<Sight[]> {
  const complaints = complaintsOf(page);
  const waiting = [start];
  const seen = new Map<string, Set<string>>();
  const sights: Sight[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const looked = seen.get(kind) ?? new Set();
    if (looked.has(path) || looked.size >= (MORE[placeOf(path)] ?? SAMPLES)) continue;
    seen.set(kind, looked.add(path));
    complaints.length = 0;
    const status = await statusOf(page, path);
    sights.push({ path, faults: [...(await faultsOf(page, status)), ...complaints] });
    waiting.push(...(await linksOn(page)));
  }
  return sights;
}

async function statusOf(page: Page, path: string): Promise<number> {
  const answer = await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
  return answer?.status() ?? 0;
}

async function faultsOf(page: Page, status: number): Promise<string[]> {
  const wide = await overflow(page);
  return [
    ...(status === 200 ? [] : [`answered ${status}`]),
    ...(wide > 0 ? [`is ${wide} pixels wider than the window`] : []),
    ...(await axe(page)),
  ];
}

/** Addresses of pages on this site that a press would open: no files to download, no place on the page itself. */
async function linksOn(page: Page): Promise<string[]> {
  const links = await page.$$eval('a[href]', (anchors) =>
    anchors.map((anchor) => (anchor as { href?: string }).href ?? ''),
  );
  const here = new URL(page.url()).origin;
  return links
    .filter((link) => link.startsWith(here) && !FILES.test(link))
    .map((link) => new URL(link))
    .map((link) => link.pathname + link.search);
}

function kindOf(path: string): string {
  const asked = [...new URL(path, 'http://x').searchParams.keys()].sort().join('&');
  return `${placeOf(path)}?${asked}`;
}

/** The page that an address opens, without what it is about or what was asked for. */
export function placeOf(path: string): string {
  const [address = ''] = path.split('?', 1);
  return address
    .replace(SLUGS, ':slug')
    .replace(ID, ':id')
    .replace(WORDS, ':id')
    .replace(ROW, ':row')
    .replace(STEPS, ':step');
}
