import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as tick } from 'node:timers/promises';
import { CalendarKeeping, CalendarWatch, Feeds } from '#calendar';
import { Reader, sql, Transactions, type Engine } from '#database';
import { datesOf, SeriesQueries } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { seriesDraft } from '../support/drafts.js';
import { manyClinics } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { joinedByHand, type Clinic } from './calendar.join.js';
import { fastest, tidy } from './figures.js';

const EVENTS = 500;
const TRIES = 100;
const THREE_YEARS = 'FREQ=WEEKLY;COUNT=157';

/** The feed of 500 sessions beside a bare join of strings, its first making, the answer 304, and a series foreseen. */
export async function calendar(): Promise<object> {
  const figures: Record<string, object> = {};
  for (const engine of ENGINES) figures[engine] = await measured(engine);
  return figures;
}

async function measured(engine: Engine): Promise<object> {
  const server = await startServer(engine);
  try {
    const cast = await castOf(server);
    await manyClinics(server, cast, EVENTS);
    await server.get(CalendarWatch).settled();
    return {
      firstSerialisation: await firstSerialisation(server),
      feed: await feed(server),
      conditionalGet: await conditionalGet(server),
      preview: await preview(server, cast),
    };
  } finally {
    await server.close();
  }
}

/** The shortest of five longest pauses, beside those of a loop that only ticks: on a busy machine every process is made to wait. */
async function firstSerialisation(server: Server): Promise<object> {
  const rows = await server.get(Reader).rows<{ id: string }>(sql`select id as "id" from session`);
  const ids = rows.map(({ id }) => id);
  const [pauses, ticking]: [number[], number[]] = [[], []];
  const milliseconds = await fastest(5, async () => {
    await server.get(Transactions).run((tables) => tables.query('delete from calendar_event'));
    pauses.push(await longestPause(() => server.get(CalendarKeeping).keep(ids)));
  });
  for (let turn = 0; turn < 5; turn++) ticking.push(await longestPause(() => ticks(milliseconds)));
  return {
    events: ids.length,
    milliseconds,
    longestPauseMilliseconds: Math.min(...pauses),
    pauseAtMost: 50,
    tickingPauseMilliseconds: Math.min(...ticking),
  };
}

async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  pauses.enable();
  await work();
  pauses.disable();
  return Math.round(pauses.max / 1e6);
}

async function ticks(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) await tick();
}

/** Ours reads what is kept; the other reads the sessions from the same database and joins lines of text. In turns. */
async function feed(server: Server): Promise<object> {
  const reader = server.get(Reader);
  const ours = async () => (await server.get(Feeds).network('The network')).text();
  const sessions = () =>
    reader.rows<Clinic>(sql`select id as "id", title as "title", summary as "summary",
      starts_at as "startsAt", ends_at as "endsAt" from session order by starts_at`);
  const clinics = await sessions();
  const kilobytes = Math.round((await ours()).length / 1024);
  let [milliseconds, joinMilliseconds, joinAloneMilliseconds] = [Infinity, Infinity, Infinity];
  for (let turn = 0; turn < TRIES; turn++) {
    milliseconds = Math.min(milliseconds, await fastest(1, ours));
    joinMilliseconds = Math.min(
      joinMilliseconds,
      await fastest(1, async () => joinedByHand(await sessions())),
    );
    joinAloneMilliseconds = Math.min(joinAloneMilliseconds, await fastest(1, () => joinedByHand(clinics)));
  }
  const timesJoin = tidy(milliseconds / joinMilliseconds);
  return { milliseconds, joinMilliseconds, timesJoin, atMost: 2, joinAloneMilliseconds, kilobytes };
}

async function conditionalGet(server: Server): Promise<object> {
  const reader = server.get(Reader);
  const address = `${server.url}/training.ics`;
  const first = await fetch(address);
  await first.text();
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  const before = reader.statements;
  const { status } = await fetch(address, { headers });
  const statements = reader.statements - before;
  const milliseconds = await fastest(TRIES, async () => (await fetch(address, { headers })).text());
  const fullMilliseconds = await fastest(TRIES, async () => (await fetch(address)).text());
  return { status, statements, statementsAtMost: 1, milliseconds, fullMilliseconds };
}

/** Every date of three years with its zone's name, bank holidays and clashes with 500 sessions, beside the bare dates. */
async function preview(server: Server, { amina }: Cast): Promise<object> {
  const draft = seriesDraft({ recurrence: THREE_YEARS });
  const shown = () => server.get(SeriesQueries).preview(amina.actor, draft, 'england-and-wales');
  const dates = (await shown()).length;
  const milliseconds = await fastest(TRIES, shown);
  return {
    dates,
    milliseconds,
    millisecondsAtMost: 50,
    datesOnlyMilliseconds: await fastest(TRIES, () => datesOf(draft)),
  };
}
