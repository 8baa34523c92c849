import { RegisterQueries, SessionsOnRecord, type RegisterLine, type SessionFacts } from '#attendance';
import { Who } from '#http';
import { Clock, keyIn, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { pdf } from './run-sheet.controller.js';
import { signInSheetOnPaper } from './sign-in-sheet.pdf.js';

const AT_ONCE = 200;

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
    return pdf(await signInSheetOnPaper(session, await this.everybody(session), made), 'sign-in-sheet.pdf');
  }

  private async everybody(session: SessionFacts): Promise<RegisterLine[]> {
    const lines: RegisterLine[] = [];
    let after: readonly (string | number)[] | undefined;
    do {
      const page = await this.register.lines(session, { limit: AT_ONCE, ...(after && { after }) });
      lines.push(...page.items);
      after = page.next === null ? undefined : keyIn(page.next);
    } while (after);
    return lines;
  }
}
