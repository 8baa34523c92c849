import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

export interface AuditRow {
  readonly id: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
}

@Injectable()
export class AuditQueries {
  constructor(private readonly reader: Reader) {}

  /** What was done to one thing, the latest first. */
  async about(subjectKind: string, subjectId: string, most = 50): Promise<AuditRow[]> {
    const rows = await this.reader.rows<Omit<AuditRow, 'details'> & { details: string }>(sql`
      select id as "id", at as "at", actor_id as "actorId", act as "act", details as "details"
      from audit_entry where subject_kind = ${subjectKind} and subject_id = ${subjectId}
      order by at desc, id desc limit ${most}`);
    return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as AuditRow['details'] }));
  }
}
