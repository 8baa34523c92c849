import 'reflect-metadata';
import startPostgres from '../support/global-setup.js';
import stopPostgres from '../support/global-teardown.js';
import { calendar } from './calendar.bench.js';
import { conference } from './conference.bench.js';
import { discussion } from './discussion.bench.js';
import { imports } from './imports.bench.js';
import { live } from './live.bench.js';
import { pages } from './pages.bench.js';
import { reports } from './reports.bench.js';
import { asTable, type Bench } from './figures.js';

const BENCHES: Readonly<Record<string, Bench>> = {
  reports,
  imports,
  pages,
  calendar,
  conference,
  live,
  discussion,
};

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in BENCHES));

if (unknown.length > 0) {
  const known = Object.keys(BENCHES).join(', ');
  console.error(`There is no benchmark called ${unknown.join(', ')}. Choose from ${known}.`);
  process.exit(2);
}

await startPostgres();
try {
  const figures: Record<string, object> = {};
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
    console.error(`Measuring ${name}…`);
    figures[name] = (await BENCHES[name]?.()) ?? {};
    if (!isJson) console.log(asTable(name, figures[name]));
  }
  if (isJson) console.log(JSON.stringify(figures, null, 2));
} finally {
  await stopPostgres();
}
