import { statfs } from 'node:fs/promises';
import { CalendarCare } from '#calendar';
import { DatabaseCare, engineOf, Migrator, sqliteFileExists } from '#database';
import { SystemClock } from '#kernel';
import { Delivery } from '#mail';
import { MediaCare } from '#meetings';
import { Assets } from '#views';
import type { Config } from '../../server/src/config.js';
import { ASSETS_FOLDER } from '../../server/src/setup/assets.js';
import { inHouseAsItIs, type House } from './house.js';
import type { Terminal } from './terminal.js';

/** What was looked at, and how it is: a note is worth knowing and stops nothing. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'wrong';
  readonly says: string;
}

const FEW_BYTES = 200 * 1024 * 1024;

export async function findings(
  config: Config,
  call: { readonly environment: NodeJS.ProcessEnv; readonly terminal: Terminal },
): Promise<Finding[]> {
  const surroundings = [clock(config), assets(config), await disk(config)];
  const settings = { url: config.databaseUrl, dataDir: config.dataDir };
  if (engineOf(settings) === 'sqlite' && !sqliteFileExists(settings)) {
    return [
      ...surroundings,
      note('database', `There is none in ${config.dataDir} yet: the first start makes it.`),
    ];
  }
  try {
    const inside = () => inHouseAsItIs(call, (house) => findingsInside(house));
    return [...surroundings, ...(await call.terminal.during('Looking at database and mail', inside))];
  } catch (error) {
    return [...surroundings, wrong('database', `It cannot be opened: ${sentenceOf(error)}`)];
  }
}

async function findingsInside(house: House): Promise<Finding[]> {
  const written = await migrations(house);
  return [
    ok('database', `${house.config.databaseUrl ? 'PostgreSQL' : 'SQLite'} answers.`),
    written,
    ...(written.state === 'ok' ? [await calendars(house)] : []),
    await durability(house),
    await mail(house),
    ...(await media(house)),
  ];
}

async function migrations(house: House): Promise<Finding> {
  const migrator = house.get(Migrator);
  if (await migrator.isNewer()) {
    return wrong('migrations', 'The database was written by a newer Wheelhouse. Start that one.');
  }
  const pending = await migrator.pending();
  if (pending.length === 0) return ok('migrations', 'The database is up to date.');
  if (await migrator.isNew()) return note('migrations', 'The database is empty: the first start fills it.');
  return wrong('migrations', `${pending.length} wait. Run wheelhouse migrate, or start the server.`);
}

async function calendars(house: House): Promise<Finding> {
  const faults = await house.get(CalendarCare).faults();
  const [first] = faults;
  if (!first) return ok('calendars', 'What is kept for people’s calendars is in order.');
  const says = `In ${faults.length}, as in “${first.title}”: ${first.faults.join('; ')}.`;
  return wrong('calendars', `${says} Change the session, and its text is written anew.`);
}

async function durability(house: House): Promise<Finding> {
  const said = await house.get(DatabaseCare).synchronous();
  const isDurable = ['full', 'on', 'remote_apply', 'remote_write', 'local'].includes(said);
  return isDurable
    ? ok('durability', 'What is acknowledged outlives a power cut.')
    : wrong('durability', `Writes may be lost in a power cut: synchronous is ${said}.`);
}

async function mail(house: House): Promise<Finding> {
  const delivery = house.get(Delivery);
  if (!delivery.canSend)
    return note('mail', 'SMTP_URL is not set: no letter leaves, no sign-in link either.');
  try {
    await delivery.greet();
    return ok('mail', 'The mail server answers.');
  } catch (error) {
    return wrong('mail', `The mail server does not answer: ${sentenceOf(error)}`);
  }
}

async function media(house: House): Promise<Finding[]> {
  const { isKnown, away } = await house.get(MediaCare).look();
  if (!isKnown) return [note('media', 'JANUS_URL is not set: browsers meet one another, up to 4 cameras.')];
  if (away.length === 0) return [ok('media', 'The media server answers.')];
  return away.map(({ server, why }) =>
    wrong('media', `The media server at ${server} does not answer: ${why}`),
  );
}

function assets({ themeDir }: Config): Finding {
  try {
    new Assets(ASSETS_FOLDER, themeDir).path('app.css');
    return ok('assets', 'The style sheet and the script are built.');
  } catch {
    return wrong('assets', 'The style sheet is not built. Run npm run build.');
  }
}

function clock({ timeZone }: Config): Finding {
  const now = new SystemClock().now();
  const words = now.toLocaleString('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' });
  const says = `It is ${words} in ${timeZone}.`;
  return now.getUTCFullYear() < 2025
    ? wrong('clock', `${says} Set this machine’s clock.`)
    : ok('clock', says);
}

async function disk({ dataDir }: Config): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(dataDir);
    const free = `${Math.floor((bavail * bsize) / 1024 / 1024).toLocaleString('en-GB')} MB free in ${dataDir}.`;
    return bavail * bsize < FEW_BYTES ? wrong('disk', `Only ${free}`) : ok('disk', free);
  } catch {
    return note('disk', `There is no folder ${dataDir} yet.`);
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function ok(name: string, says: string): Finding {
  return { name, state: 'ok', says };
}

function note(name: string, says: string): Finding {
  return { name, state: 'note', says };
}

function wrong(name: string, says: string): Finding {
  return { name, state: 'wrong', says };
}
