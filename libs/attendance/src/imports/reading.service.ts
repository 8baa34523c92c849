import {
  readAttendanceFile,
  UnknownFormat,
  type AttendanceReport,
  type ColumnMap,
  type DateOrder,
} from '#attendance-files';
import { instantOf, Reader, sql, Transactions } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { SessionFacts } from '../session-facts.js';
import { ColumnMapping } from '../tables/index.js';

/** A file, and what a person has answered to the questions that it raised. */
export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly dateOrder?: DateOrder | undefined;
  readonly timeZone?: string | undefined;
  readonly columns?: ColumnMap | undefined;
  /** A person says that a file of another day is the right one. */
  readonly isAnotherDayRight?: boolean | undefined;
}

/** Reads meeting reports, with the columns of unknown kinds as a person once mapped them. */
@Injectable()
export class Reading {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async report(session: SessionFacts, upload: Upload): Promise<AttendanceReport> {
    try {
      return await this.read(session, upload, upload.columns);
    } catch (error) {
      if (!(error instanceof UnknownFormat) || upload.columns) throw error;
      const columns = await this.mapped(error.headerHash);
      if (!columns) throw error;
      return this.read(session, upload, columns);
    }
  }

  /** Remembers which column holds what, for every later file with the same header. */
  async remember(actor: Actor, headerHash: string, columns: ColumnMap): Promise<void> {
    const createdBy = isSignedIn(actor) ? actor.personId : null;
    await this.transactions.run((tables) =>
      tables.upsert(ColumnMapping, { headerHash, columns, createdBy, createdAt: this.clock.now() }, [
        'headerHash',
      ]),
    );
  }

  private read(session: SessionFacts, upload: Upload, columns?: ColumnMap): Promise<AttendanceReport> {
    return readAttendanceFile(upload.bytes, {
      fileName: upload.fileName,
      timeZone: upload.timeZone ?? session.timeZone,
      dateOrder: upload.dateOrder,
      session: { start: instantOf(+session.startsAt), end: instantOf(+session.endsAt) },
      columns,
    });
  }

  private async mapped(headerHash: string): Promise<ColumnMap | undefined> {
    const row = await this.reader.first<{ columns: string }>(sql`
      select columns as "columns" from column_mapping where header_hash = ${headerHash}`);
    return row && (JSON.parse(row.columns) as ColumnMap);
  }
}
