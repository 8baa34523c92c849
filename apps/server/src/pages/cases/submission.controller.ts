import { CaseFiles, CaseSubmissions, CaseTexts, SubmissionChecks } from '#cases';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import type { Actor, FieldError } from '#kernel';
import { Body, Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';
import { checkPage } from './check.page.js';
import { WritingReading } from './writing-reading.js';

/** Draws all answers of a case on one page, again too where something on it was refused. */
@Injectable()
export class CheckDrawing {
  constructor(
    private readonly reading: WritingReading,
    private readonly checks: SubmissionChecks,
    private readonly texts: CaseTexts,
    private readonly files: CaseFiles,
  ) {}

  async draw(actor: Actor, id: string, typed: Typed, errors: readonly FieldError[]) {
    const { seen } = await this.reading.toWrite(actor, id);
    const checked = await this.checks.of(seen.row);
    const words = await this.texts.wordsOf(id);
    const files = await this.files.of(seen);
    const keptBack = await this.files.keptBack(seen);
    const model = checkPage({ seen, checked, files, keptBack, words, typed, errors });
    return shown('cases/check', model, errors.length > 0 ? 422 : 200);
  }
}

/** Checking all answers, and sending them to a second person. */
@Controller('cases/:id')
export class SubmissionController {
  constructor(
    private readonly checking: CheckDrawing,
    private readonly submissions: CaseSubmissions,
  ) {}

  @Get('check')
  check(@Who() actor: Actor, @Param('id') id: string) {
    return this.checking.draw(actor, id, {}, []);
  }

  @Post('submission')
  async send(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const promised = { isPromised: body['promise'] === 'yes', isChecked: body['checked'] === 'yes' };
    const version = Number(textOf(body['version']) || NaN);
    const meant = { id, version: Number.isInteger(version) ? version : undefined };
    const isHeld = body['act'] === 'hold';
    return orRefused(
      async () => {
        if (isHeld) await this.submissions.hold(actor, meant, promised);
        else await this.submissions.submit(actor, meant, promised);
        return seeOther(`/cases/${id}`, {
          kind: 'success',
          text: 'Sent. You hear from the reviewer by e-mail.',
        });
      },
      ({ fields, message }) =>
        this.checking.draw(actor, id, body, fields.length > 0 ? fields : [{ field: 'maincontent', message }]),
    );
  }

  @Post('taking-back')
  async takeBack(@Who() actor: Actor, @Param('id') id: string) {
    await this.submissions.takeBack(actor, { id });
    return seeOther(`/cases/${id}/check`, {
      kind: 'success',
      text: 'It is a draft again. Nobody else sees it.',
    });
  }
}
