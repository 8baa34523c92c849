import { Reader, sql } from '#database';
import { SYSTEM } from '#kernel';
import { reportJson, Reports } from '#reporting';
import { givenSettings } from './child.js';
import { fastest } from './figures.js';
import { openLibraries } from './libraries.js';
import type { GroupFigures } from './reports.bench.js';

const TRIES = 7;

/** The best SQL that we can write for the same figures: stored month, covering index, no names. */
const RAW = sql`
  select tier, organisation_id, month, count(distinct attendee) as people, count(*) as attendances,
    sum(minutes) as minutes
  from attendance where status = 'attended' group by tier, organisation_id, month`;

const libraries = await openLibraries(givenSettings());
const reader = libraries.get(Reader, { strict: false });
const reports = libraries.get(Reports, { strict: false });
let rows = 0;

const rawMilliseconds = await fastest(TRIES, () => reader.rows(RAW));
const milliseconds = await fastest(TRIES, async () => {
  const asked = { scope: {}, groupings: ['tier', 'organisation', 'month'] as const };
  const answer = JSON.stringify(reportJson(await reports.attendance(SYSTEM, asked)));
  rows = answer.split('"people"').length - 3;
});
const rawAgain = await fastest(TRIES, () => reader.rows(RAW));
await libraries.close();
const figures: GroupFigures = { milliseconds, rawMilliseconds: Math.min(rawMilliseconds, rawAgain), rows };
console.log(JSON.stringify(figures));
