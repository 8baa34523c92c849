import { authorise, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { GROUPING_NAMES, unknownKey } from './domain/groupings.js';
import { reachTable, sharedReach, withReach, type ReachGrouping, type ReachRow } from './domain/reach.js';
import type { FullTable } from './domain/report-table.js';
import type { Named, Names } from './domain/report.js';
import { NameQueries } from './name.queries.js';
import { ReportNames } from './names.service.js';
import { ReachQueries, type GroupCounts } from './reach.queries.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import { seriesUnknown } from './reports.service.js';
import type { Scope } from './scope.js';

const LAST: Named = { name: 'Not known', order: Number.MAX_SAFE_INTEGER };

/** Who of those that the sessions were meant for did come, group by group. */
@Injectable()
export class Reaches {
  constructor(
    private readonly queries: ReachQueries,
    private readonly names: NameQueries,
    private readonly reportNames: ReportNames,
  ) {}

  async rows(actor: Actor, grouping: ReachGrouping, scope: Scope): Promise<ReachRow[]> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    if (scope.series !== undefined && !(await this.names.isSeries(scope.series))) throw seriesUnknown();
    const [members, membersReached, peopleReached, workforce] = await Promise.all([
      this.queries.members(grouping),
      this.queries.membersReached(grouping, scope),
      this.queries.peopleReached(grouping, scope),
      this.queries.workforce(grouping),
    ]);
    const counted = { members, membersReached, peopleReached, workforce };
    const keys = new Set(Object.values(counted).flatMap((counts) => [...counts.keys()]));
    const known = [...keys].filter((key) => key !== null);
    return rowsOf(keys, counted, {
      names: await this.reportNames.of(grouping, known),
      unknown: unknownKey(grouping),
    });
  }

  /** As it is seen and downloaded. */
  async table(
    actor: Actor,
    asked: { readonly grouping: ReachGrouping; readonly scope: Scope; readonly isShared: boolean },
  ): Promise<FullTable> {
    const rows = await this.rows(actor, asked.grouping, asked.scope);
    return reachTable(asked.isShared ? sharedReach(rows) : withReach(rows), GROUPING_NAMES[asked.grouping]);
  }
}

type Counted = Readonly<Record<'members' | 'membersReached' | 'peopleReached' | 'workforce', GroupCounts>>;

function rowsOf(
  keys: ReadonlySet<string | null>,
  counted: Counted,
  { names, unknown }: { readonly names: Names; readonly unknown: string },
): ReachRow[] {
  const named = [...keys].map((key) => ({ key, called: (key !== null && names.called.get(key)) || LAST }));
  named.sort((one, other) => one.called.order - other.called.order);
  return named.map(({ key, called }) => ({
    key: key ?? unknown,
    name: called.name,
    members: counted.members.get(key) ?? 0,
    membersReached: counted.membersReached.get(key) ?? 0,
    peopleReached: counted.peopleReached.get(key) ?? 0,
    workforce: counted.workforce.get(key) ?? 0,
  }));
}
