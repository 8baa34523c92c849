import { RegisterQueries, SessionsOnRecord } from '#attendance';
import { Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { pdf } from './run-sheet.controller.js';
import { signInSheetOnPaper } from './sign-in-sheet.pdf.js';

/** The list for the door is for those who keep the register: it has everybody's name on it. */
@Controller('sessions/:id/sign-in-sheet.pdf')
export class SignInSheetController {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly register: RegisterQueries,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get()
  async toSign(@Who() actor: Actor, @Param('id') id: string) {
    const session = await this.sessions.kept(actor, id);
    const made = { by: this.site.networkName, at: this.clock.now() };
    return pdf(
      await signInSheetOnPaper(session, await this.register.all(session), made),
      'sign-in-sheet.pdf',
    );
  }
}
