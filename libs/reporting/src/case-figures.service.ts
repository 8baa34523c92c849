import { authorise, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseFigureQueries } from './case-figures.queries.js';
import {
  caseFigures,
  caseTable,
  sharedCases,
  type CaseCounts,
  type CaseGrouping,
  type CaseRow,
} from './domain/case-figures.js';
import { GROUPING_NAMES, unknownKey } from './domain/groupings.js';
import type { FullTable } from './domain/report-table.js';
import type { Named } from './domain/report.js';
import { NameQueries } from './name.queries.js';
import { ReportNames } from './names.service.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import { seriesUnknown } from './reports.service.js';
import type { Scope } from './scope.js';

export interface CasesAsked {
  readonly grouping: CaseGrouping;
  readonly scope: Scope;
  /** Of days where a case has no session. */
  readonly timeZone: string;
}

interface CasesSeen {
  readonly table: FullTable;
  readonly whole: CaseCounts;
}

const LAST: Named = { name: 'Not known', order: Number.MAX_SAFE_INTEGER };

/** How cases went, counted: for coordinators, without a word of any. */
@Injectable()
export class CaseReports {
  constructor(
    private readonly queries: CaseFigureQueries,
    private readonly names: NameQueries,
    private readonly reportNames: ReportNames,
  ) {}

  /** A row for each group that brought one; "Not known" is always there, so that a reader sees that it was counted. */
  async of(actor: Actor, { grouping, scope, timeZone }: CasesAsked) {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    if (scope.series !== undefined && !(await this.names.isSeries(scope.series))) throw seriesUnknown();
    const cases = await this.queries.brought(grouping, scope, timeZone);
    const keys = new Set([...cases.map(({ group }) => group), unknownKey(grouping)]);
    const { called } = await this.reportNames.of(grouping, [...keys]);
    const rows = [...keys].map((key) => ({ key, named: called.get(key) ?? LAST }));
    rows.sort((one, other) => one.named.order - other.named.order || (one.key < other.key ? -1 : 1));
    return {
      rows: rows.map(({ key, named: { name } }): CaseRow => {
        return { key, name, ...caseFigures(cases.filter(({ group }) => group === key)) };
      }),
      whole: caseFigures(cases),
    };
  }

  /** As it is seen and downloaded, and the whole of all rows, which a copy for sharing does not say. */
  async table(actor: Actor, asked: CasesAsked & { readonly isShared: boolean }): Promise<CasesSeen> {
    const { rows, whole } = await this.of(actor, asked);
    const shown = asked.isShared ? { rows: sharedCases(rows) } : { rows, whole };
    return { table: caseTable(shown, GROUPING_NAMES[asked.grouping]), whole };
  }
}
