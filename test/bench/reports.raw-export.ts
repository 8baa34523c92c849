import { Readable } from 'node:stream';
import { sqliteFile } from '#database';
import BetterSqlite3 from 'better-sqlite3';
import { stringify } from 'csv-stringify';
import pg from 'pg';
import { givenSettings } from './child.js';
import { drained } from './drained.js';

/** The same columns with their names, joined: what a short script would write. */
const ROWS = `select s.title, a.day, p.name, r.name as role, a.staff_group, a.tier, o.name as organisation, a.position,
    a.sector, a.area, a.minutes, a.status, a.sources
  from attendance a join session s on s.id = a.session_id join person p on p.id = a.attendee
  join role r on r.id = a.role_id join organisation o on o.id = a.organisation_id
  where a.status <> 'absent'`;

const settings = givenSettings();
console.log(JSON.stringify(await drained(settings.url === undefined ? fromSqlite : fromPostgres)));

function fromSqlite(): Readable {
  const connection = new BetterSqlite3(sqliteFile(settings), { readonly: true });
  return Readable.from(connection.prepare(ROWS).raw().iterate()).pipe(stringify());
}

/** A cursor of the engine's own, so that a million rows are not held at once. */
function fromPostgres(): Readable {
  return Readable.from(eachRow()).pipe(stringify());
}

async function* eachRow(): AsyncGenerator<unknown[]> {
  const client = new pg.Client({ connectionString: settings.url });
  await client.connect();
  await client.query('begin');
  await client.query(`declare each_row cursor for ${ROWS}`);
  for (let rows = 1; rows > 0;) {
    const page = await client.query<unknown[]>({ text: 'fetch 5000 from each_row', rowMode: 'array' });
    yield* page.rows;
    rows = page.rows.length;
  }
  await client.end();
}
