import { titleOf } from '#attachments';
import { CaseFiles } from '#cases';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type DomainError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { notesIn, notesPage } from './file-notes.page.js';

interface At {
  readonly id: string;
  readonly file: string;
}

/** What each page of a document shows, said by its presenter for people who do not see it. */
@Controller('cases/:id/files/:file/notes')
export class CaseFileNotesController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  show(@Who() actor: Actor, @Param() at: At) {
    return this.draw(actor, at, {});
  }

  @Post()
  async save(@Who() actor: Actor, @Param() at: At, @Body() body: Typed) {
    const { file } = await this.found(actor, at);
    const notes = notesIn(file, body);
    return orRefused(
      async () => {
        await this.files.describe(actor, at.id, at.file, notes);
        return seeOther(`/cases/${at.id}/files`, { kind: 'success', text: 'Saved.' });
      },
      (refusal) => this.draw(actor, at, body, refusal),
    );
  }

  private async draw(actor: Actor, at: At, typed: Typed, refusal?: DomainError) {
    const { file, title } = await this.found(actor, at);
    const model = notesPage({ base: `/cases/${at.id}`, file, title, typed, refusal });
    return shown('cases/file-notes', model, refusal ? 422 : 200);
  }

  private async found(actor: Actor, { id, file: wanted }: At) {
    const files = await this.files.of(await this.files.findToBring(actor, id));
    const place = files.findIndex((one) => one.id === wanted);
    const file = files[place];
    if (!file) throw notFound('this file');
    return { file, title: titleOf(file, place) };
  }
}
