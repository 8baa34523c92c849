import { AmbiguousDateOrder, UnknownFormat } from '#attendance-files';
import { Imports, Previews, SessionsOnRecord, WaitingFiles, Reading, type Preview } from '#attendance';
import { orRefused, readBody, readQuery, seeOther, shown, uploadedFile, Who } from '#http';
import type { Actor, DomainError } from '#kernel';
import { Body, Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { AddForm, AnswersForm, ColumnsForm } from './import.form.js';
import { columnsPage, dateQuestionPage, importPage, previewPage, type Answers } from './import.page.js';

interface Place {
  readonly id: string;
  readonly fileId: string;
}

/** Choosing a report: it is read at once, so that a file that we refuse is refused here. */
@Controller('sessions/:id/register/import')
export class ImportController {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly previews: Previews,
    private readonly files: WaitingFiles,
  ) {}

  @Get()
  async choose(@Who() actor: Actor, @Param('id') id: string) {
    return shown('attendance/import', importPage(await this.sessions.kept(actor, id)));
  }

  @Post()
  async chosen(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const session = await this.sessions.kept(actor, id);
    const file = uploadedFile(body, 'file');
    const again = (message: string) =>
      shown('attendance/import', importPage(session, [{ field: 'file', message }]), 422);
    if (!file) return again('Choose the report that you downloaded from the meeting.');
    return orRefused(
      async () => {
        await answerable(() => this.previews.of(actor, id, file));
        return seeOther(`/sessions/${id}/register/import/${await this.files.keep(actor, id, file)}`);
      },
      (refusal) => again(refusal.message),
    );
  }
}

/** Looking at what a chosen file would change, answering its questions, and adding it. */
@Injectable()
export class ChosenFiles {
  constructor(
    private readonly previews: Previews,
    private readonly files: WaitingFiles,
    private readonly sessions: SessionsOnRecord,
    private readonly reading: Reading,
  ) {}

  /** The question of the file, or what it would change; once more with the reason where it was refused. */
  async draw(actor: Actor, { id, fileId }: Place, answers: Answers, refusal?: DomainError) {
    const file = await this.files.find(actor, id, fileId);
    const chosen = { fileId, fileName: file.fileName, answers };
    const read = await answerable(() => this.previews.of(actor, id, { ...file, ...answers }));
    const session = await this.sessions.kept(actor, id);
    if (read instanceof AmbiguousDateOrder)
      return shown('attendance/import-date', dateQuestionPage(session, read, chosen));
    if (read instanceof UnknownFormat)
      return shown('attendance/import-columns', columnsPage(session, read, chosen));
    const page = previewPage(read, { ...chosen, errors: refusal?.fields ?? [] });
    return shown('attendance/import-preview', page, refusal ? 422 : 200);
  }

  /** Remembers which column is which, if the file can be read so. */
  async mapColumns(actor: Actor, { id, fileId }: Place, body: unknown) {
    const { answers, columns } = readBody(ColumnsForm, body);
    const file = await this.files.find(actor, id, fileId);
    const unknown = await answerable(() => this.previews.of(actor, id, { ...file, ...answers }));
    if (!(unknown instanceof UnknownFormat)) return seeOther(`/sessions/${id}/register/import/${fileId}`);
    return orRefused(
      async () => {
        await answerable(() => this.previews.of(actor, id, { ...file, ...answers, columns }));
        await this.reading.remember(actor, unknown.headerHash, columns);
        return seeOther(`/sessions/${id}/register/import/${fileId}`);
      },
      async (refusal) => {
        const chosen = {
          fileId,
          fileName: file.fileName,
          answers,
          errors: [{ field: 'name', message: refusal.message }],
        };
        const session = await this.sessions.kept(actor, id);
        return shown('attendance/import-columns', columnsPage(session, unknown, chosen), 422);
      },
    );
  }
}

@Controller('sessions/:id/register/import/:fileId')
export class ChosenFileController {
  constructor(
    private readonly chosen: ChosenFiles,
    private readonly imports: Imports,
    private readonly files: WaitingFiles,
  ) {}

  @Get()
  preview(@Who() actor: Actor, @Param() place: Place, @Query() query: unknown) {
    return this.chosen.draw(actor, place, readQuery(AnswersForm, query));
  }

  @Post()
  add(@Who() actor: Actor, @Param() place: Place, @Body() body: unknown) {
    const { anotherDay, ...answers } = readBody(AddForm, body);
    return orRefused(
      () => this.keep(actor, place, { ...answers, isAnotherDayRight: anotherDay }),
      (refusal) => this.chosen.draw(actor, place, answers, refusal),
    );
  }

  @Post('columns')
  columns(@Who() actor: Actor, @Param() place: Place, @Body() body: unknown) {
    return this.chosen.mapColumns(actor, place, body);
  }

  private async keep(
    actor: Actor,
    { id, fileId }: Place,
    said: Answers & { readonly isAnotherDayRight: boolean },
  ) {
    const file = await this.files.find(actor, id, fileId);
    const answer = await this.imports.add(actor, id, { ...file, ...said });
    await this.files.drop(fileId);
    const text = answer.alreadyImported
      ? 'This report was in the register already, so nothing was changed.'
      : `The report was added. ${answer.unmatched === 0 ? 'Nobody in it waits for you.' : 'Say who the people are whom we do not know.'}`;
    return seeOther(`/sessions/${id}/register`, { kind: 'success', text });
  }
}

/** The preview, or the question that the file asks first. */
async function answerable(
  act: () => Promise<Preview>,
): Promise<Preview | AmbiguousDateOrder | UnknownFormat> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AmbiguousDateOrder || error instanceof UnknownFormat) return error;
    throw error;
  }
}
