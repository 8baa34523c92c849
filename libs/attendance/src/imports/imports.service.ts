import { insertMany } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { anotherDay, importUndone } from '../attendance.errors.js';
import { Ledger } from '../ledger/ledger.service.js';
import { ImportMatch, ImportRow, MeetingImport } from '../tables/index.js';
import { answerOf, entriesOf, importOf, matchRows, storedRows } from './import-writing.js';
import { ImportQueries, type ImportAnswer } from './import.queries.js';
import type { Upload } from './reading.service.js';
import { ReportReading, type ReadReport } from './report-reading.service.js';

@Injectable()
export class Imports {
  constructor(
    private readonly reports: ReportReading,
    private readonly ledger: Ledger,
    private readonly queries: ImportQueries,
    private readonly clock: Clock,
  ) {}

  /** What adding the file would answer. Writes nothing. */
  async dryRun(actor: Actor, sessionId: string, upload: Upload): Promise<ImportAnswer> {
    return withoutId(await this.answerTo(await this.reports.read(actor, sessionId, upload)));
  }

  async answerTo(read: ReadReport): Promise<ImportAnswer> {
    return (await this.earlier(read)) ?? answerOf(read);
  }

  /** Adds a file's evidence, all of it or nothing. A file that is in already changes nothing. */
  async add(actor: Actor, sessionId: string, upload: Upload): Promise<ImportAnswer> {
    const read = await this.reports.read(actor, sessionId, upload);
    const different = read.report.issues.find((issue) => issue.code === 'different-day');
    if (different && !upload.isAnotherDayRight) throw anotherDay(different.message);
    return this.ledger.change(
      sessionId,
      async (tables) => (await this.earlier(read)) ?? (await this.write(tables, actor, { read, upload })),
    );
  }

  /** Takes back everything that came of a file, and nothing else. What was decided stays remembered. */
  async undo(actor: Actor, importId: string): Promise<void> {
    const { sessionId, fileName } = await this.queries.kept(importId);
    await this.reports.kept(actor, sessionId);
    await this.ledger.change(sessionId, async (tables) => {
      const undone = { undoneAt: this.clock.now(), undoneBy: isSignedIn(actor) ? actor.personId : null };
      const done = await tables.update(MeetingImport, { id: importId, undoneAt: IsNull() }, undone);
      if (done.affected === 0) throw importUndone();
      const touched = await this.ledger.attendeesOf(importId);
      await this.ledger.withdraw(tables, actor, { importId, why: 'import undone' });
      await this.ledger.settle(tables, sessionId, touched);
      await this.ledger.note(actor, 'import-undone', { sessionId, details: { importId, fileName } });
    });
  }

  private async earlier(read: ReadReport): Promise<ImportAnswer | undefined> {
    const id = await this.queries.standing(read.session.id, read);
    return id === undefined ? undefined : { ...(await this.queries.answer(id)), alreadyImported: true };
  }

  private async write(
    tables: EntityManager,
    actor: Actor,
    { read, upload }: { read: ReadReport; upload: Upload },
  ): Promise<ImportAnswer> {
    const { session, rows, comers, matches } = read;
    const made = importOf(read, { upload, actor, at: this.clock.now() });
    await tables.insert(MeetingImport, made);
    await insertMany(tables, ImportRow, storedRows(made.id, rows));
    await insertMany(tables, ImportMatch, matchRows(made, comers, matches));
    const entries = comers.flatMap((comer) =>
      entriesOf(made.id, comer, matches.get(comer.personKey)?.target),
    );
    await this.ledger.append(tables, { actor, sessionId: session.id }, entries);
    await this.ledger.settle(tables, session.id, new Set(entries.map(({ attendee }) => attendee.id)));
    const details = { importId: made.id, fileName: made.fileName, rows: made.rows };
    await this.ledger.note(actor, 'import-added', { sessionId: session.id, details });
    return { id: made.id, ...answerOf(read) };
  }
}

/** In a dry run nothing was written that an id could stand for. */
function withoutId({
  format,
  rows,
  people,
  matched,
  unmatched,
  issues,
  alreadyImported,
}: ImportAnswer): ImportAnswer {
  return { format, rows, people, matched, unmatched, issues, alreadyImported };
}
