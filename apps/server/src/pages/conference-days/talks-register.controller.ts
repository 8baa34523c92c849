import { TalkRegisters } from '#attendance';
import { shown, Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { pdf } from '../run-sheet/run-sheet.controller.js';
import { talkSheetOnPaper } from './talk-sheet.pdf.js';
import { talksRegisterPage } from './talks-register.page.js';

/** Who was in which talk of a day, what they are credited with, and the sheets to sign. */
@Controller('sessions/:id/talks')
export class TalksRegisterController {
  constructor(
    private readonly registers: TalkRegisters,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    return shown('conference-days/talks-register', talksRegisterPage(await this.registers.ofDay(actor, id)));
  }

  @Get(':talk/sign-in-sheet.pdf')
  async toSign(@Who() actor: Actor, @Param('id') id: string, @Param('talk') talk: string) {
    const register = await this.registers.ofTalk(actor, id, talk);
    const made = { by: this.site.networkName, at: this.clock.now() };
    return pdf(await talkSheetOnPaper(register, made), 'sign-in-sheet.pdf');
  }
}
