import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { emptyPlace } from '../support/databases.js';
import { startProcess } from '../support/process.js';
import { tidy } from './figures.js';

const CLIENTS = 16;
const SECONDS = 4;
const ROUNDS = 3;

/** One page, served by us and by a bare server that runs the same SQL and draws the same template. */
export interface PageServed {
  readonly name: string;
  readonly url: string;
  readonly bareUrl: string;
  readonly cookie: string;
  readonly statements: number;
  readonly kilobytes: number;
}

interface Comparing {
  /** What else is to be said of a page, asked while it is served. */
  readonly more?: (page: PageServed) => object | Promise<object>;
  /** For the script, in its environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Signed-in pages with 200 sessions on SQLite; then how long an empty server takes to its first page, and what it holds. */
export async function pages(): Promise<object> {
  return { ...Object.fromEntries(await comparedPages('pages.serve', 0.6)), start: await started() };
}

/** The pages that a script serves in a process of its own, each beside its bare twin. */
export async function comparedPages(
  script: string,
  atLeast: number,
  { more = () => ({}), settings = {} }: Comparing = {},
): Promise<[string, object][]> {
  const path = fileURLToPath(new URL(`./${script}.js`, import.meta.url));
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const figures: [string, object][] = [];
  for (const page of JSON.parse(line) as PageServed[])
    figures.push([page.name, { ...(await compared(page, atLeast)), ...(await more(page)) }]);
  const gone = once(child, 'exit');
  child.stdin.end();
  await gone;
  return figures;
}

/** In turns, so that a slow moment of the machine falls on both. */
async function compared(page: PageServed, atLeast: number): Promise<object> {
  let [ours, bare] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    ours = Math.max(ours, await requestsPerSecond(page.url, page.cookie));
    bare = Math.max(bare, await requestsPerSecond(page.bareUrl, page.cookie));
  }
  const { statements, kilobytes } = page;
  return {
    perSecond: tidy(ours),
    barePerSecond: tidy(bare),
    ratio: tidy(ours / bare),
    atLeast,
    statements,
    kilobytes,
  };
}

async function requestsPerSecond(url: string, cookie: string): Promise<number> {
  const run = await autocannon({ url, connections: CLIENTS, duration: SECONDS, headers: { cookie } });
  if (run.non2xx > 0 || run.errors > 0)
    throw new Error(`${url} refused ${run.non2xx + run.errors} requests.`);
  return run.requests.average;
}

async function started(): Promise<object> {
  const place = await emptyPlace('sqlite');
  // The first start makes the database; the second is the one that a restart costs.
  await (await startProcess(place.settings)).end('SIGTERM');
  const from = performance.now();
  const server = await startProcess(place.settings);
  await (await fetch(server.url)).text();
  const seconds = (performance.now() - from) / 1000;
  const resident = residentMegabytes(server.pid);
  await server.end('SIGTERM');
  await place.remove();
  return {
    secondsToFirstPage: tidy(seconds),
    secondsAtMost: 2,
    idleResidentMegabytes: resident,
    residentAtMost: 200,
  };
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
