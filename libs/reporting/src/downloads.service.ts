import type { Readable } from 'node:stream';
import { Audit } from '#audit';
import { authorise, invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AttendanceRows, ROW_COLUMNS } from './attendance-rows.service.js';
import { DEFINITIONS } from './domain/definitions.js';
import type { FullTable } from './domain/report-table.js';
import type { Table } from './domain/table.js';
import { FILE_TYPES, fileOf, inPages, type FileFormat } from './files.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import type { Scope } from './scope.js';

/** A file on its way: its name says what and when. */
export interface Download {
  readonly fileName: string;
  readonly type: string;
  readonly body: Readable;
}

/** Which file, of what. */
export interface DownloadAsked {
  readonly format: FileFormat;
  readonly scope: Scope;
  readonly isShared: boolean;
}

const ROWS: Table = {
  title: 'Attendance',
  columns: ROW_COLUMNS,
  notes: ['One row for each time that somebody came.', ...Object.values(DEFINITIONS)],
};

/** What leaves the house in a file, and a note of who took it. */
@Injectable()
export class Downloads {
  constructor(
    private readonly rows: AttendanceRows,
    private readonly audit: Audit,
  ) {}

  /** A table that was counted already, as it is seen. */
  async table(actor: Actor, table: FullTable, asked: DownloadAsked): Promise<Download> {
    await this.note(actor, table.title, asked);
    return download(asked, table, fileOf(asked.format, table, inPages(table.rows)));
  }

  /** One row for each attendance, with names: never for sharing. */
  async everyAttendance(actor: Actor, asked: DownloadAsked): Promise<Download> {
    if (asked.isShared) throw NOT_WITH_NAMES;
    await this.note(actor, 'every attendance', asked);
    return download(asked, ROWS, fileOf(asked.format, ROWS, this.rows.pages(actor, asked.scope)));
  }

  private async note(actor: Actor, what: string, { format, scope, isShared }: DownloadAsked): Promise<void> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const details = { what, format, isShared, ...scope };
    await this.audit.note(actor, { act: 'report-downloaded', subjectKind: 'report', details });
  }
}

const NOT_WITH_NAMES = invalid([
  {
    field: 'sharing',
    message: 'A copy for sharing has no names in it: choose what to group by, such as tier.',
  },
]);

function download({ format, scope, isShared }: DownloadAsked, table: Table, body: Readable): Download {
  const words = [table.title, scope.from, scope.to, isShared ? 'for sharing' : undefined];
  const name = words.filter((word) => word !== undefined).join(' ');
  const fileName = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${format}`;
  return { fileName, type: FILE_TYPES[format], body };
}
