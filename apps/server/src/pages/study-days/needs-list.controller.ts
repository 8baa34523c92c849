import { shown, Who } from '#http';
import type { Actor } from '#kernel';
import { DayNeeds } from '#study-days';
import { Controller, Get, Param } from '@nestjs/common';
import { needsListPage } from './needs.page.js';

/** What people eat and need, for those who run the day. */
@Controller('programme/sessions/:id/needs')
export class NeedsListController {
  constructor(private readonly needs: DayNeeds) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    return shown('study-days/needs-list', needsListPage(await this.needs.ofAll(actor, id)));
  }
}
