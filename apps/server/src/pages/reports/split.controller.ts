import { readQuery, shown, Who } from '#http';
import type { Actor } from '#kernel';
import {
  Downloads,
  GROUPING_NAMES,
  NameQueries,
  sharedSplit,
  splitSheet,
  SplitTables,
  type Scope,
} from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { scopeOf } from '../../api/report.query.js';
import { sentFile } from '../../api/reports.api.js';
import { SplitForm } from './reports.form.js';
import { splitPage } from './split.page.js';

/** Attendances by session or series, split by role and by workplace. */
@Controller('reports/table')
export class SplitController {
  constructor(
    private readonly splits: SplitTables,
    private readonly downloads: Downloads,
    private readonly names: NameQueries,
  ) {}

  @Get()
  async look(@Who() actor: Actor, @Query() query: object) {
    const asked = readQuery(SplitForm, query);
    const sheet = await this.sheet(actor, asked);
    const schemes = await this.names.schemes();
    return shown('reports/split', splitPage({ asked, sheet, schemes }));
  }

  @Get('download')
  async download(@Who() actor: Actor, @Query() query: object) {
    const asked = readQuery(SplitForm, query);
    const file = { format: asked.format, isShared: asked.sharing, scope: scopeOf(asked) };
    return sentFile(await this.downloads.table(actor, await this.sheet(actor, asked), file));
  }

  private async sheet(actor: Actor, asked: SplitForm) {
    const scope: Scope = scopeOf(asked);
    const table = await this.splits.table(actor, { scope, scheme: asked.scheme, rows: asked.rows });
    const rowHead = asked.rows === 'session' ? GROUPING_NAMES.session : 'Series';
    return splitSheet(
      asked.sharing ? sharedSplit(table) : table,
      'Attendance by role and workplace',
      rowHead,
    );
  }
}
