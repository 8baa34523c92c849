import { readForm, shown, Who } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import {
  canSeeReports,
  CatchUpReaches,
  NameQueries,
  ONLY_COORDINATORS_SEE,
  Reports,
  type Grouping,
} from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { Today } from '../../setup/today.js';
import { scopeOf } from '../../api/report.query.js';
import { formWords } from '../form-words.js';
import { ReportForm } from './reports.form.js';
import { PERIOD_FIELDS, reportsPage } from './reports.page.js';
import { periodOf } from './usual-period.js';

const USUAL: readonly (readonly Grouping[])[] = [['tier'], ['organisation']];

@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly catchUps: CatchUpReaches,
    private readonly names: NameQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async look(@Who() actor: Actor, @Query() query: object) {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const read = readForm(ReportForm, query);
    if (read.ok)
      return shown('reports/reports', await this.page(actor, read.value, { typed: query, errors: [] }));
    const usual = ReportForm.parse({});
    const { errors } = read;
    return shown('reports/reports', await this.page(actor, usual, { typed: query, errors }), 422);
  }

  private async page(
    actor: Actor,
    asked: ReportForm,
    { typed, errors }: { readonly typed: object; readonly errors: readonly FieldError[] },
  ) {
    const period = periodOf(asked, this.today.date());
    const scope = { ...scopeOf(asked), ...period };
    const [choices, catchUp, [byTier, byMonthAndTier, byOrganisation, ...chosen]] = await Promise.all([
      this.choices(),
      this.catchUps.of(actor, scope),
      this.reports.several(actor, scope, [
        { groupings: ['tier'] },
        { groupings: ['month', 'tier'] },
        { groupings: ['organisation'] },
        ...chosenGroupings(asked),
      ]),
    ]);
    if (!byTier || !byMonthAndTier || !byOrganisation)
      throw new Error('A report that was asked for is missing.');
    const form = formWords(PERIOD_FIELDS, { ...period, series: asked.series, ...typed }, errors);
    const isUsualPeriod = asked.from === undefined && asked.to === undefined;
    return reportsPage({
      asked,
      period,
      isUsualPeriod,
      form,
      choices,
      byTier,
      catchUp,
      byMonthAndTier,
      byOrganisation,
      chosen,
    });
  }

  private async choices() {
    const [series, schemes, organisations] = await Promise.all([
      this.names.series(),
      this.names.schemes(),
      this.names.organisations(),
    ]);
    return { series, schemes, organisations: Array.from(organisations, ([id, { name }]) => ({ id, name })) };
  }
}

function chosenGroupings({ groupBy, scheme }: ReportForm) {
  if (groupBy.length > 0 || scheme !== undefined) return [{ groupings: groupBy, scheme }];
  return USUAL.map((groupings) => ({ groupings }));
}
