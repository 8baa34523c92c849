import { ClashQueries } from '#conference';
import { shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { clashesPage } from './clashes.page.js';

@Controller('programme/conferences/:slug/clashes')
export class ClashesController {
  constructor(private readonly queries: ClashQueries) {}

  @Get()
  async read(@Who() actor: Actor, @Param('slug') slug: string) {
    return shown('conference/clashes', clashesPage(await this.queries.of(actor, slug)));
  }
}
