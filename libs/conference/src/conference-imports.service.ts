import { Transactions } from '#database';
import { authorise, Clock, isSignedIn, newId, type Actor } from '#kernel';
import { canChange, canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { readSchedule, type Note, type Schedule, type ScheduleRead } from '#schedules';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notYoursToImport, stillPlanned } from './conference.errors.js';
import { ConferenceQueries } from './conference.queries.js';
import { scheduleOf, type ConferenceRow } from './conference.rows.js';
import { factsOf, spanOf, writeChanges } from './conference-writing.js';
import { changesBetween, countOf, knownOf, type Changes } from './changes.js';
import type { Keep } from './domain/keeps.js';
import { ImportsFollowed } from './imports-followed.service.js';
import { Conference } from './tables/index.js';

/** What an import did, or in a dry run would do. */
export interface ConferenceImported {
  readonly slug: string;
  readonly events: number;
  readonly rooms: number;
  readonly days: number;
  readonly mended: readonly Note[];
  readonly skipped: readonly Note[];
  /** What it drops or moves although people are checked in there: their check-ins stay. */
  readonly keeps: readonly Keep[];
  /** How much differs from what is kept: 0 for the same file again. */
  readonly changed: number;
}

/** Takes in programmes from other software, the first time and every time after: what people starred stays theirs. */
@Injectable()
export class ConferenceImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: ConferenceQueries,
    private readonly followed: ImportsFollowed,
    private readonly clock: Clock,
  ) {}

  /** Writes nothing. */
  async dryRun(actor: Actor, bytes: Uint8Array): Promise<ConferenceImported> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const read = await readSchedule(bytes);
    const { kept, schedule, changes } = await this.compared(actor, read.schedule);
    return answerOf({ ...read, schedule }, changes, await this.keeps(kept, schedule));
  }

  async add(actor: Actor, bytes: Uint8Array): Promise<ConferenceImported> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const read = await readSchedule(bytes);
    return this.transactions.run(async (tables) => {
      const { kept, schedule, changes } = await this.compared(actor, read.schedule);
      const keeps = await this.keeps(kept, schedule);
      if (countOf(changes) > 0) await this.write(tables, { actor, schedule, kept, changes });
      return answerOf({ ...read, schedule }, changes, keeps);
    });
  }

  private keeps(kept: ConferenceRow | undefined, { events, rooms }: Schedule): Promise<Keep[]> {
    const names = { talks: events.map(({ guid }) => guid), rooms: rooms.map(({ name }) => name) };
    return this.followed.keeps(kept?.id, names);
  }

  private async compared(actor: Actor, read: Schedule) {
    const kept = (await this.queries.bySlug(read.acronym)) ?? (await this.queries.byJsonName(read.acronym));
    if (!kept) return { kept, schedule: read, changes: changesBetween(new Map(), knownOf(read)) };
    const schedule = { ...read, acronym: kept.slug };
    authorise(canChange(actor, kept), notYoursToImport(kept.title));
    if (kept.releasedAt === null) throw stillPlanned(kept.title);
    const rooms = await this.queries.rooms(kept.id);
    const before = scheduleOf(kept, rooms, await this.queries.talks(kept.id));
    return { kept, schedule, changes: changesBetween(knownOf(before), knownOf(schedule)) };
  }

  private async write(
    tables: EntityManager,
    {
      actor,
      schedule,
      kept,
      changes,
    }: { actor: Actor; schedule: Schedule; kept: ConferenceRow | undefined; changes: Changes },
  ): Promise<void> {
    const at = this.clock.now();
    const before = kept && (await this.followed.read(kept.slug));
    const id = kept?.id ?? newId(at);
    const { acronym: slug, title, timeZone } = schedule;
    const now = { title, timeZone, ...spanOf(schedule), facts: factsOf(schedule), changedAt: at };
    const createdBy = isSignedIn(actor) ? actor.personId : null;
    if (kept) await tables.update(Conference, { id }, { ...now, version: kept.version + 1 });
    else await tables.insert(Conference, { ...now, id, slug, createdBy, releasedAt: at, version: 1 });
    const wasTimeZone = kept && kept.timeZone !== timeZone ? kept.timeZone : null;
    const ids = await this.queries.everyId(id);
    await writeChanges(tables, { id, at, schedule, changes, ids, wasTimeZone });
    await this.followed.follow(tables, { actor, slug, before, changed: countOf(changes) });
  }
}

function answerOf(
  { schedule, mended, skipped }: ScheduleRead,
  changes: Changes,
  keeps: readonly Keep[],
): ConferenceImported {
  const { acronym: slug, events, rooms, days } = schedule;
  const counts = { events: events.length, rooms: rooms.length, days: days.length };
  return { slug, ...counts, mended, skipped, keeps, changed: countOf(changes) };
}
