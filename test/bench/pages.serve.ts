import { once } from 'node:events';
import { Reader, sqliteFile, type Sql } from '#database';
import { SignIns } from '#people';
import { Views } from '#views';
import BetterSqlite3 from 'better-sqlite3';
import fastify from 'fastify';
import { castOf } from '../support/cast.js';
import { manyClinics, publishedClinic, registered } from '../support/programme.js';
import { startServer } from '../support/server.js';
import { quiet } from '../support/statements.js';
import type { PageServed } from './pages.bench.js';

const SESSIONS = 200;

/** What one request asked of the database, and the page that it drew. */
interface Heard {
  readonly queries: Sql[];
  readonly drawn: { readonly view: string; readonly model: object }[];
}

const server = await startServer('sqlite');
const cast = await castOf(server);
await manyClinics(server, cast, SESSIONS);
const clinic = await publishedClinic(server, cast);
await registered(server, cast.joan, clinic);
// The pages are what is timed, and not what calendars have still to do behind them.
await quiet(server);
const { secret } = await server.get(SignIns).open(cast.joan.id, { userAgent: undefined, isOwnDevice: false });
const cookie = await cookiesOf(`wh_session=${secret}`);
const views = server.get(Views);
const connection = new BetterSqlite3(sqliteFile({ dataDir: server.config.dataDir }), { readonly: true });
const bare = fastify();

const served = [await page('training', '/training'), await page('session', `/sessions/${clinic}`)];
const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' });
console.log(JSON.stringify(served.map((one) => ({ ...one, bareUrl: bareUrl + one.bareUrl }))));

process.stdin.resume();
await once(process.stdin, 'end');
await bare.close();
connection.close();
await server.close();

async function page(name: string, path: string): Promise<PageServed> {
  await fetch(server.url + path, { headers: { cookie } });
  const heard = listen();
  const html = await (await fetch(server.url + path, { headers: { cookie } })).text();
  heard.stop();
  serveBare(path, heard);
  const kilobytes = Math.round(html.length / 1024);
  return { name, url: server.url + path, bareUrl: path, cookie, statements: heard.queries.length, kilobytes };
}

/** What a browser sends from the second page on: the sign-in, and what the first page asked it to keep. */
async function cookiesOf(signIn: string): Promise<string> {
  const first = await fetch(server.url, { headers: { cookie: signIn } });
  const kept = first.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  return [signIn, ...kept].join('; ');
}

/** The same SQL through better-sqlite3, prepared once, and the same template with the same words. */
function serveBare(path: string, { queries, drawn }: Heard): void {
  const prepared = queries.map(({ sql, values }) => ({ statement: connection.prepare(sql), values }));
  bare.get(path, (_request, reply) => {
    for (const { statement, values } of prepared) statement.all(...values);
    const [first] = drawn;
    void reply.type('text/html; charset=utf-8');
    return reply.send(first ? views.render(first.view, first.model) : '');
  });
}

/** Writes down what goes through the read door and to the views until it is stopped. */
function listen(): Heard & { stop(): void } {
  const reader = server.get(Reader);
  const [rows, render] = [reader.rows.bind(reader), views.render.bind(views)];
  const heard: Heard = { queries: [], drawn: [] };
  reader.rows = <Row extends object>(query: Sql) => {
    heard.queries.push(query);
    return rows<Row>(query);
  };
  views.render = (view, model) => {
    heard.drawn.push({ view, model });
    return render(view, model);
  };
  const stop = (): void => {
    reader.rows = rows;
    views.render = render;
  };
  return { ...heard, stop };
}
