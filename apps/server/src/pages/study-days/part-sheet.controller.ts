import { PartRegisters } from '#attendance';
import { PartNumber, Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { DayQueries } from '#study-days';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { pdf } from '../run-sheet/run-sheet.controller.js';
import { partSheetOnPaper } from './part-sheet.pdf.js';

/** The sheet to sign for one part: for those who keep the register, since it has everybody's name on it. */
@Controller('sessions/:id/register/parts/:part/sign-in-sheet.pdf')
export class PartSheetController {
  constructor(
    private readonly registers: PartRegisters,
    private readonly days: DayQueries,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get()
  async toSign(@Who() actor: Actor, @Param('id') id: string, @Param('part', PartNumber) part: number) {
    const register = await this.registers.ofPart(actor, id, part);
    const options = await this.days.optionsOf(id, part);
    const made = { by: this.site.networkName, at: this.clock.now() };
    return pdf(await partSheetOnPaper(register, options, made), `sign-in-sheet-${part + 1}.pdf`);
  }
}
