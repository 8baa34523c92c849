import type { AttendanceReport } from '#attendance-files';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Match } from '../domain/matching.js';
import { comersIn, type ComerRows, type ReadRow } from '../domain/report-reading.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';
import { Reading, type Upload } from './reading.service.js';
import { Recognition } from './recognition.service.js';
import { hashOfBytes, hashOfRows, readRows } from './report.js';

/** A report that was read, and who in it is known. */
export interface ReadReport {
  readonly session: SessionFacts;
  readonly report: AttendanceReport;
  readonly rows: readonly ReadRow[];
  readonly comers: readonly ComerRows[];
  readonly matches: ReadonlyMap<string, Match>;
  readonly fileHash: string;
  readonly contentHash: string;
}

/** Reads a file for a session and tells who is in it. Writes nothing. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly reading: Reading,
    private readonly recognition: Recognition,
  ) {}

  async read(actor: Actor, sessionId: string, upload: Upload): Promise<ReadReport> {
    const session = await this.kept(actor, sessionId);
    const report = await this.reading.report(session, upload);
    const rows = readRows(report);
    const comers = comersIn(rows);
    const matches = await this.recognition.of(sessionId, comers);
    const hashes = { fileHash: hashOfBytes(upload.bytes), contentHash: hashOfRows(rows) };
    return { session, report, rows, comers, matches, ...hashes };
  }

  /** The session, for those who keep its register. */
  kept(actor: Actor, sessionId: string): Promise<SessionFacts> {
    return this.sessions.kept(actor, sessionId);
  }
}
