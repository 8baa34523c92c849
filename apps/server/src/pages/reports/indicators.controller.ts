import { readQuery, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Indicators } from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { IndicatorQuery, scopeOf } from '../../api/report.query.js';
import { indicatorsPage } from './indicators.page.js';

/** The network in single figures, each with how it was worked out and a way to the rows behind it. */
@Controller('reports/indicators')
export class IndicatorsController {
  constructor(private readonly indicators: Indicators) {}

  @Get()
  async look(@Who() actor: Actor, @Query() query: object) {
    const scope = scopeOf(readQuery(IndicatorQuery, query));
    return shown('reports/indicators', indicatorsPage(await this.indicators.of(actor, scope), scope));
  }
}
