import { once } from 'node:events';
import { planOnce, Reader, sqliteFile, type Sql } from '#database';
import { SignIns } from '#people';
import { Views } from '#views';
import BetterSqlite3 from 'better-sqlite3';
import fastify from 'fastify';
import type { Server } from '../support/server.js';
import type { PageServed } from './pages.bench.js';

/** What one request asked of the database, and the page that it drew. */
interface Heard {
  readonly queries: Sql[];
  readonly drawn: { readonly view: string; readonly model: object }[];
}

/**
 * Serves pages as this person sees them, and beside each the same from a bare server: the same SQL, the same template
 * with the same words. Says where, as one line of JSON, and goes on until its input ends.
 */
export async function serveBeside(
  server: Server,
  personId: string,
  paths: Readonly<Record<string, string>>,
): Promise<void> {
  const { secret } = await server.get(SignIns).open(personId, { userAgent: undefined, isOwnDevice: false });
  const bare = new BareServer(server, await cookiesOf(server, `wh_session=${secret}`));
  const served: PageServed[] = [];
  for (const [name, path] of Object.entries(paths)) served.push(await bare.page(name, path));
  const bareUrl = await bare.listen();
  console.log(JSON.stringify(served.map((one) => ({ ...one, bareUrl: bareUrl + one.bareUrl }))));
  process.stdin.resume();
  await once(process.stdin, 'end');
  await bare.close();
  await server.close();
}

/** What a browser sends from the second page on: the sign-in, and what the first page asked it to keep. */
async function cookiesOf(server: Server, signIn: string): Promise<string> {
  const first = await fetch(server.url, { headers: { cookie: signIn } });
  const kept = first.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  return [signIn, ...kept].join('; ');
}

class BareServer {
  private readonly connection: BetterSqlite3.Database;
  private readonly bare = fastify();
  private readonly views: Views;

  constructor(
    private readonly server: Server,
    private readonly cookie: string,
  ) {
    const file = sqliteFile({ dataDir: server.config.dataDir });
    this.connection = new BetterSqlite3(file, { readonly: true });
    this.views = server.get(Views);
  }

  listen(): Promise<string> {
    return this.bare.listen({ port: 0, host: '127.0.0.1' });
  }

  async close(): Promise<void> {
    await this.bare.close();
    this.connection.close();
  }

  async page(name: string, path: string): Promise<PageServed> {
    const { cookie } = this;
    const url = this.server.url + path;
    await fetch(url, { headers: { cookie } });
    const heard = this.listening();
    const html = await (await fetch(url, { headers: { cookie } })).text();
    heard.stop();
    this.serve(path, heard);
    const kilobytes = Math.round(html.length / 1024);
    return { name, url, bareUrl: path, cookie, statements: heard.queries.length, kilobytes };
  }

  /** The same SQL through better-sqlite3, prepared once, and the same template with the same words. */
  private serve(path: string, { queries, drawn }: Heard): void {
    const [route = path] = path.split('?', 1);
    const prepared = queries.map(({ sql, values }) => ({
      statement: this.connection.prepare(planOnce(sql)),
      values,
    }));
    this.bare.get(route, (_request, reply) => {
      for (const { statement, values } of prepared) statement.all(...values);
      const [first] = drawn;
      void reply.type('text/html; charset=utf-8');
      return reply.send(first ? this.views.render(first.view, first.model) : '');
    });
  }

  /** Writes down what goes through the read door and to the views until it is stopped. */
  private listening(): Heard & { stop(): void } {
    const { views } = this;
    const reader = this.server.get(Reader);
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
}
