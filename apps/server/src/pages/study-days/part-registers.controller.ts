import { PartRegisters } from '#attendance';
import { shown, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { dayRegisterPage } from './day-register.page.js';

/** Who was in which part of a study day, and what they are credited with. */
@Controller('sessions/:id/register/parts')
export class PartRegistersController {
  constructor(private readonly registers: PartRegisters) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    return shown('study-days/day-register', dayRegisterPage(await this.registers.ofDay(actor, id)));
  }
}
