import { readForm, readQuery, shown, Who } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import { canSeeReports, Downloads, NameQueries, ONLY_COORDINATORS_SEE, Reaches } from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { scopeOf } from '../../api/report.query.js';
import { sentFile } from '../../api/reports.api.js';
import { Today } from '../../setup/today.js';
import { formWords } from '../form-words.js';
import { reachPage } from './reach.page.js';
import { ReachForm } from './reports.form.js';
import { PERIOD_FIELDS } from './reports.page.js';
import { periodOf } from './usual-period.js';

/** Who of those that training was made for did come, group by group. */
@Controller('reports/reach')
export class ReachController {
  constructor(
    private readonly reaches: Reaches,
    private readonly downloads: Downloads,
    private readonly names: NameQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async look(@Who() actor: Actor, @Query() query: object) {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const read = readForm(ReachForm, query);
    if (read.ok)
      return shown('reports/reach', await this.page(actor, read.value, { typed: query, errors: [] }));
    const { errors } = read;
    const page = await this.page(actor, ReachForm.parse({}), { typed: query, errors });
    return shown('reports/reach', page, 422);
  }

  @Get('download')
  async download(@Who() actor: Actor, @Query() query: object) {
    const asked = readQuery(ReachForm, query);
    const { format, sharing: isShared, groupBy: grouping } = asked;
    const scope = scopeOf(asked);
    const table = await this.reaches.table(actor, { grouping, scope, isShared });
    return sentFile(await this.downloads.table(actor, table, { format, isShared, scope }));
  }

  private async page(
    actor: Actor,
    asked: ReachForm,
    { typed, errors }: { readonly typed: object; readonly errors: readonly FieldError[] },
  ) {
    const period = periodOf(asked, this.today.date());
    const rows = await this.reaches.rows(actor, asked.groupBy, { ...scopeOf(asked), ...period });
    const series = await this.names.series();
    const form = formWords(PERIOD_FIELDS, { ...period, series: asked.series, ...typed }, errors);
    return reachPage({ asked, period, rows, series, form });
  }
}
