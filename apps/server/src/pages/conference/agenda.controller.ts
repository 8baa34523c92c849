import { AgendaQueries } from '#conference';
import { shown, Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { agendaPage } from './agenda.page.js';

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
}
