import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Imports } from '#attendance';
import { Transactions } from '#database';
import { SYSTEM } from '#kernel';
import { Organisations } from '#organisations';
import { Person, Post } from '#people';
import { Sessions } from '#programme';
import type { EntityManager } from 'typeorm';
import { clinicDraft } from '../support/drafts.js';
import { givenSettings } from './child.js';
import { tidy } from './figures.js';
import type { ImportFigures } from './imports.bench.js';
import { rawImport } from './imports.raw.js';
import { openLibraries } from './libraries.js';
import { emailOf, teamsFile } from './teams-file.js';

const PEOPLE = 5000;
const JOINED = new Date('2026-01-01T00:00:00Z');
const HELD = { startsAt: new Date('2026-11-23T13:00:00Z'), endsAt: new Date('2026-11-23T14:00:00Z') };

const libraries = await openLibraries(givenSettings());
const imports = libraries.get(Imports, { strict: false });
const sessions = libraries.get(Sessions, { strict: false });
await join(PEOPLE - 1000);
const bytes = teamsFile(PEOPLE);
// A first, small one: a server that has run for a while has its code ready.
await imports.add(SYSTEM, await heldClinic(), { bytes: teamsFile(50), fileName: 'small.csv' });
const clinic = await heldClinic();

const pauses = monitorEventLoopDelay({ resolution: 1 });
pauses.enable();
const from = performance.now();
const added = await imports.add(SYSTEM, clinic, { bytes, fileName: 'large.csv' });
const seconds = (performance.now() - from) / 1000;
pauses.disable();

const rawSeconds = await rawImport(bytes, givenSettings());
await libraries.close();
const figures: ImportFigures = {
  rows: added.rows,
  people: added.people,
  seconds: tidy(seconds),
  secondsAtMost: 2,
  longestPauseMilliseconds: Math.round(pauses.max / 1e6),
  pauseAtMost: 100,
  rawSeconds: tidy(rawSeconds),
  timesRaw: tidy(seconds / rawSeconds),
};
console.log(JSON.stringify(figures));

async function heldClinic(): Promise<string> {
  return sessions.create(SYSTEM, clinicDraft(HELD), 'published');
}

/** People whom the file will be matched to by their e-mail. */
async function join(count: number): Promise<void> {
  const hub = {
    name: 'The hub',
    shortName: '',
    position: 'hub',
    sector: 'nhs',
    area: '',
    workforce: [],
  } as const;
  const organisationId = await libraries.get(Organisations, { strict: false }).add(SYSTEM, hub);
  await libraries.get(Transactions, { strict: false }).run(async (tables) => {
    for (let n = 0; n < count; n += 500) await joinSome(tables, n, organisationId);
  });
}

async function joinSome(tables: EntityManager, first: number, organisationId: string): Promise<void> {
  const job = { organisationId, roleId: 'staff-nurse' };
  const some = Array.from({ length: 500 }, (_, n) => ({ id: `p${first + n}`, email: emailOf(first + n) }));
  await tables.insert(
    Person,
    some.map(({ id, email }) => {
      const names = { name: id, sortName: id, email, accessLevel: 'member' as const };
      return { ...job, ...names, id, joinedAt: JOINED, leftAt: null, version: 1 };
    }),
  );
  await tables.insert(
    Post,
    some.map(({ id }) => ({ ...job, id: `post-${id}`, personId: id, since: JOINED })),
  );
}
