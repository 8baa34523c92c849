import type { Issue } from '#attendance-files';
import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { importNotFound } from '../attendance.errors.js';
import { PRESENT_KINDS } from '../domain/report-reading.js';

/** What an import answers; without an id where nothing was written. */
export interface ImportAnswer {
  readonly id?: string;
  readonly format: string;
  readonly rows: number;
  readonly people: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly issues: readonly Issue[];
  readonly alreadyImported: boolean;
}

/** An import as it stands in the register's list. Instants are milliseconds. */
export interface ImportLine {
  readonly id: string;
  readonly sessionId: string;
  readonly format: string;
  readonly fileName: string;
  readonly rows: number;
  readonly people: number;
  readonly timeZone: string;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly importedAt: number;
  readonly importedByName: string | null;
  readonly undoneAt: number | null;
}

const KINDS = sql`r.kind in (${join([...PRESENT_KINDS])})`;

const LINE = sql`
  select i.id as "id", i.session_id as "sessionId", i.format as "format", i.file_name as "fileName",
    i.rows as "rows", i.people as "people", i.time_zone as "timeZone", i.starts_at as "startsAt",
    i.ends_at as "endsAt", i.imported_at as "importedAt", p.name as "importedByName", i.undone_at as "undoneAt"
  from meeting_import i left join person p on p.id = i.imported_by`;

@Injectable()
export class ImportQueries {
  constructor(private readonly reader: Reader) {}

  /** An import whether it stands or was undone; refused as not found where there is none. */
  async kept(id: string): Promise<ImportLine> {
    const found = await this.reader.first<ImportLine>(sql`${LINE} where i.id = ${id}`);
    if (!found) throw importNotFound();
    return found;
  }

  /** Those of a session that stand, the latest first. */
  async ofSession(sessionId: string): Promise<ImportLine[]> {
    return this.reader.rows(sql`${LINE} where i.session_id = ${sessionId} and i.undone_at is null
      order by i.imported_at desc, i.id desc`);
  }

  /** The standing import of the same file, or of the same rows in another wrapping. */
  async standing(
    sessionId: string,
    { fileHash, contentHash }: { fileHash: string; contentHash: string },
  ): Promise<string | undefined> {
    const found = await this.reader.first<{ id: string }>(sql`
      select id as "id" from meeting_import where session_id = ${sessionId} and undone_at is null
        and (file_hash = ${fileHash} or content_hash = ${contentHash}) order by id limit 1`);
    return found?.id;
  }

  /** What the import answered, with who is known by now. */
  async answer(id: string): Promise<ImportAnswer> {
    const found = await this.reader.first<{
      format: string;
      rows: number;
      people: number;
      issues: string;
      matched: number;
      comers: number;
      decided: number;
    }>(sql`
      select i.format as "format", i.rows as "rows", i.people as "people", i.issues as "issues",
        (select count(*) from import_match m where m.import_id = i.id and m.undone_at is null
          and (m.person_id is not null or m.guest_id is not null)) as "matched",
        (select count(*) from import_match m where m.import_id = i.id and m.undone_at is null) as "decided",
        (select count(distinct r.person_key) from import_row r where r.import_id = i.id and ${KINDS}) as "comers"
      from meeting_import i where i.id = ${id}`);
    if (!found) throw importNotFound();
    const { issues, comers, decided, ...counts } = found;
    return {
      id,
      ...counts,
      unmatched: comers - decided,
      issues: JSON.parse(issues) as Issue[],
      alreadyImported: false,
    };
  }
}
