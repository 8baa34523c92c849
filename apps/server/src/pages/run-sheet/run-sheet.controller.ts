import { sent, shown, Who, type Sent } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { runSheetOnPaper } from './run-sheet.pdf.js';
import { RunSheets } from './run-sheets.js';

/** What those who lead a session hold in their hands: on the screen and on paper. */
@Controller('sessions/:id')
export class RunSheetController {
  constructor(
    private readonly sheets: RunSheets,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get('run-sheet')
  async show(@Who() actor: Actor, @Param('id') id: string) {
    return shown('run-sheet/run-sheet', await this.sheets.of(actor, id));
  }

  @Get('run-sheet.pdf')
  async onPaper(@Who() actor: Actor, @Param('id') id: string) {
    const made = { by: this.site.networkName, at: this.clock.now() };
    return pdf(await runSheetOnPaper(await this.sheets.of(actor, id), made), 'run-sheet.pdf');
  }
}

export function pdf(body: Buffer, fileName: string): Sent {
  return sent('application/pdf', body, { fileName, cache: 'private, no-store' });
}
