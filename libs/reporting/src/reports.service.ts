import { authorise, invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { withScheme, type Grouping } from './domain/groupings.js';
import { reportOf, wholeMinutes, type Count, type Names, type Report, type Totals } from './domain/report.js';
import { NameQueries, type SchemeColumns } from './name.queries.js';
import { ReportNames } from './names.service.js';
import { ReportQueries } from './report.queries.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import type { Scope } from './scope.js';

export interface ReportAsked {
  readonly scope: Scope;
  readonly groupings: readonly Grouping[];
  /** A reporting scheme, whose columns stand where roles stand. */
  readonly scheme?: string | undefined;
}

/** Attendance counted by any groups, exact: the coordinator's own view. */
@Injectable()
export class Reports {
  constructor(
    private readonly queries: ReportQueries,
    private readonly names: NameQueries,
    private readonly reportNames: ReportNames,
  ) {}

  async attendance(actor: Actor, asked: ReportAsked): Promise<Report> {
    const [report] = await this.several(actor, asked.scope, [asked]);
    return report as Report;
  }

  /** Several reports of the same attendances: what they have in common is counted once. */
  async several(actor: Actor, scope: Scope, asked: readonly Omit<ReportAsked, 'scope'>[]): Promise<Report[]> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    await this.refuseUnknownSeries(scope);
    const [together, ...reports] = await Promise.all([
      this.together(scope),
      ...asked.map((one) => this.counted(scope, one)),
    ]);
    return reports.map(({ groupings, counts, names }) =>
      reportOf(groupings, { counts, totals: { ...together, ...sums(counts) } }, names),
    );
  }

  private async counted(scope: Scope, asked: Omit<ReportAsked, 'scope'>) {
    const scheme = await this.schemeOf(asked.scheme);
    const groupings = withScheme(asked.groupings, asked.scheme);
    const counts = await this.queries.counts(groupings, scope, scheme ? asked.scheme : undefined);
    return { groupings, counts, names: await this.namesOf(groupings, counts, scheme) };
  }

  /** What the rows cannot be added up to: a person stands in many of them. */
  private async together(scope: Scope): Promise<Pick<Totals, 'people' | 'partial' | 'unknown'>> {
    const [people, apart] = await Promise.all([this.queries.people(scope), this.queries.apart(scope)]);
    return { people, ...apart };
  }

  private async namesOf(
    groupings: readonly Grouping[],
    counts: readonly Count[],
    scheme: SchemeColumns | undefined,
  ): Promise<Names[]> {
    return Promise.all(
      groupings.map((grouping, at) => {
        const keys = new Set<string>();
        for (const { keys: own } of counts) if (own[at] != null) keys.add(own[at]);
        return this.reportNames.of(grouping, [...keys], scheme);
      }),
    );
  }

  private async refuseUnknownSeries({ series }: Scope): Promise<void> {
    if (series !== undefined && !(await this.names.isSeries(series))) throw seriesUnknown();
  }

  /** A scheme without columns, such as "Role", is the roles themselves. */
  private async schemeOf(id: string | undefined): Promise<SchemeColumns | undefined> {
    if (id === undefined) return undefined;
    const scheme = await this.names.scheme(id);
    if (!scheme) throw schemeUnknown(id);
    return scheme.columns.length > 0 ? scheme : undefined;
  }
}

export function schemeUnknown(id: string): Error {
  return invalid([{ field: 'scheme', message: `There is no reporting scheme called "${id}".` }]);
}

export function seriesUnknown(): Error {
  return invalid([{ field: 'series', message: 'We cannot find this series. Choose one from the list.' }]);
}

function sums(counts: readonly Count[]): Pick<Totals, 'attendances' | 'minutes'> {
  return {
    attendances: counts.reduce((sum, count) => sum + count.attendances, 0),
    minutes: wholeMinutes(counts.reduce((sum, count) => sum + (count.minutes ?? 0), 0)),
  };
}
