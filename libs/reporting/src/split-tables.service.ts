import { authorise, invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { dayInWords } from './domain/period.js';
import {
  NOT_KNOWN_COLUMN,
  roleColumns,
  splitTable,
  workplaceColumn,
  type SplitCell,
  type SplitColumn,
  type SplitTable,
} from './domain/split-table.js';
import { NameQueries } from './name.queries.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import { schemeUnknown, seriesUnknown } from './reports.service.js';
import type { Scope } from './scope.js';
import { SplitQueries, type SplitCount } from './split.queries.js';

export interface SplitAsked {
  readonly scope: Scope;
  readonly scheme: string;
  readonly rows: 'session' | 'series';
}

const NO_SERIES = 'no-series';

/** The table in the form in which networks of this kind have been published: roles and workplaces by session. */
@Injectable()
export class SplitTables {
  constructor(
    private readonly queries: SplitQueries,
    private readonly names: NameQueries,
  ) {}

  async table(actor: Actor, { scope, scheme, rows }: SplitAsked): Promise<SplitTable> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    if (scope.series !== undefined && !(await this.names.isSeries(scope.series))) throw seriesUnknown();
    const columns = await this.columnsOf(scheme);
    const counts = await this.queries.counts(rows, scheme, scope);
    const named = await (rows === 'session' ? this.sessions(counts) : this.series(counts));
    return splitTable(
      named,
      columns,
      counts.map((count) => cellOf(count, columns)),
    );
  }

  private async columnsOf(id: string): Promise<SplitColumn[]> {
    const scheme = await this.names.scheme(id);
    if (!scheme) throw schemeUnknown(id);
    if (scheme.columns.length > 0) return roleColumns(scheme.columns);
    throw invalid([
      {
        field: 'scheme',
        message: `"${scheme.name}" has no columns to make a table of: choose another scheme.`,
      },
    ]);
  }

  private async sessions(counts: readonly SplitCount[]): Promise<{ key: string; name: string }[]> {
    const sessions = await this.names.sessions([...new Set(counts.flatMap(({ row }) => row ?? []))]);
    return sessions.map(({ id, title, day }) => ({ key: id, name: `${title}, ${dayInWords(day)}` }));
  }

  private async series(counts: readonly SplitCount[]): Promise<{ key: string; name: string }[]> {
    const held = new Set(counts.map(({ row }) => row));
    const series = (await this.names.series()).filter(({ id }) => held.has(id));
    const named = series.map(({ id, title }) => ({ key: id, name: title }));
    return held.has(null) ? [...named, { key: NO_SERIES, name: 'Sessions outside any series' }] : named;
  }
}

function cellOf(
  { row, role, position, isNhs, attendances }: SplitCount,
  columns: readonly SplitColumn[],
): SplitCell {
  const known = columns.some(({ key }) => key === role);
  return {
    row: row ?? NO_SERIES,
    role: role !== null && known ? role : notKnownAmong(columns),
    workplace: workplaceColumn(position, isNhs === 1),
    attendances,
  };
}

function notKnownAmong(columns: readonly SplitColumn[]): string {
  return columns.find(({ head }) => head === NOT_KNOWN_COLUMN.head)?.key ?? NOT_KNOWN_COLUMN.key;
}
