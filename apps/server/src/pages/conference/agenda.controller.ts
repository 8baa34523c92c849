import { AgendaQueries } from '#conference';
import { sent, shown, Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { agendaPage } from './agenda.page.js';
import { agendaPrint } from './agenda-print.js';

@Controller('conferences/:slug/agenda')
export class AgendaController {
  constructor(
    private readonly queries: AgendaQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async mine(@Who() actor: Actor, @Param('slug') slug: string) {
    return shown('conference/agenda', agendaPage(await this.queries.of(actor, slug), this.clock.now()));
  }

  /** What an open page asks, to say that it is no longer true. */
  @Get('print')
  async print(@Who() actor: Actor, @Param('slug') slug: string) {
    return sent('text/plain; charset=utf-8', agendaPrint(await this.queries.of(actor, slug)));
  }
}
