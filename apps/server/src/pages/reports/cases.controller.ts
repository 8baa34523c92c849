import { readForm, readQuery, shown, Who } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import { canSeeReports, CaseReports, Downloads, NameQueries, ONLY_COORDINATORS_SEE } from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { scopeOf } from '../../api/report.query.js';
import { sentFile } from '../../api/reports.api.js';
import { Today } from '../../setup/today.js';
import { formWords } from '../form-words.js';
import { casesReportPage } from './cases.page.js';
import { CasesForm } from './reports.form.js';
import { PERIOD_FIELDS } from './reports.page.js';
import { periodOf } from './usual-period.js';

/** How cases went, counted: no page of it says which case was whose. */
@Controller('reports/cases')
export class CasesReportController {
  constructor(
    private readonly cases: CaseReports,
    private readonly downloads: Downloads,
    private readonly names: NameQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async look(@Who() actor: Actor, @Query() query: object) {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const read = readForm(CasesForm, query);
    if (read.ok)
      return shown('reports/cases', await this.page(actor, read.value, { typed: query, errors: [] }));
    const { errors } = read;
    return shown('reports/cases', await this.page(actor, CasesForm.parse({}), { typed: query, errors }), 422);
  }

  @Get('download')
  async download(@Who() actor: Actor, @Query() query: object) {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const { format, sharing: isShared, groupBy: grouping, ...asked } = readQuery(CasesForm, query);
    const scope = scopeOf(asked);
    const { table } = await this.cases.table(actor, { ...this.asked(grouping, scope), isShared });
    return sentFile(await this.downloads.table(actor, table, { format, isShared, scope }));
  }

  private async page(
    actor: Actor,
    asked: CasesForm,
    { typed, errors }: { readonly typed: object; readonly errors: readonly FieldError[] },
  ) {
    const period = periodOf(asked, this.today.date());
    const wanted = this.asked(asked.groupBy, { ...scopeOf(asked), ...period });
    const { table, whole } = await this.cases.table(actor, { ...wanted, isShared: asked.sharing });
    const series = await this.names.series();
    const form = formWords(PERIOD_FIELDS, { ...period, series: asked.series, ...typed }, errors);
    return casesReportPage({ asked, period, whole, table, series, form });
  }

  private asked(grouping: CasesForm['groupBy'], scope: object) {
    return { grouping, scope, timeZone: this.today.timeZone };
  }
}
