import { sent, shown, Who, type Sent } from '#http';
import { authorise, Clock, type Actor } from '#kernel';
import { canChange, canSeeRunSheet, SessionQueries, withParts } from '#programme';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { Learners } from '../sessions/learner.js';
import { runSheet, type RunSheet } from './run-sheet.page.js';
import { runSheetOnPaper } from './run-sheet.pdf.js';

const NOT_YOUR_SHEET = 'The run sheet is for those who have a part in this session.';

/** What those who lead a session hold in their hands: on the screen and on paper. */
@Controller('sessions/:id')
export class RunSheetController {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly learners: Learners,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get('run-sheet')
  async show(@Who() actor: Actor, @Param('id') id: string) {
    return shown('run-sheet/run-sheet', await this.sheet(actor, id));
  }

  @Get('run-sheet.pdf')
  async onPaper(@Who() actor: Actor, @Param('id') id: string) {
    return pdf(await runSheetOnPaper(await this.sheet(actor, id), this.made()), 'run-sheet.pdf');
  }

  private async sheet(actor: Actor, id: string): Promise<RunSheet & { mayKeep: boolean }> {
    const session = await this.sessions.byId(actor, id);
    const [leaders, words] = await Promise.all([
      this.sessions.leadersOf(id),
      this.learners.wordsFor(session),
    ]);
    const owned = withParts(session, leaders);
    authorise(canSeeRunSheet(actor, owned), NOT_YOUR_SHEET);
    return { ...runSheet({ session, leaders, words }), mayKeep: canChange(actor, owned) };
  }

  private made() {
    return { by: this.site.networkName, at: this.clock.now() };
  }
}

export function pdf(body: Buffer, fileName: string): Sent {
  return sent('application/pdf', body, { fileName, cache: 'private, no-store' });
}
