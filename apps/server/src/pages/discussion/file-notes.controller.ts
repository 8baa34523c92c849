import { titleOf } from '#attachments';
import { PostFiles } from '#discussion';
import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type DomainError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { notesIn, notesPage } from '../cases/file-notes.page.js';

interface At {
  readonly id: string;
  readonly file: string;
}

/** What each page of a document on a post shows, said by who wrote the post for people who do not see it. */
@Controller('discussion/posts/:id/files/:file/notes')
export class PostFileNotesController {
  constructor(private readonly files: PostFiles) {}

  @Get()
  show(@Who() actor: Actor, @Param() at: At) {
    return this.draw(actor, at, {});
  }

  @Post()
  async save(@Who() actor: Actor, @Param() at: At, @Body() body: Typed) {
    const { file } = await this.found(actor, at);
    const said = { notes: notesIn(file, body), hasLooked: body['looked'] === 'yes' };
    return orRefused(
      async () => {
        await this.files.describe(actor, at.id, at.file, said);
        return seeOther(`/discussion/posts/${at.id}/files`, { kind: 'success', text: 'Saved.' });
      },
      (refusal) => this.draw(actor, at, body, refusal),
    );
  }

  private async draw(actor: Actor, at: At, typed: Typed, refusal?: DomainError) {
    const { file, title } = await this.found(actor, at);
    const model = notesPage({ base: `/discussion/posts/${at.id}`, file, title, typed, refusal });
    return shown('cases/file-notes', model, refusal ? 422 : 200);
  }

  private async found(actor: Actor, { id, file: wanted }: At) {
    await this.files.findToBring(actor, id);
    const files = (await this.files.of([id])).get(id) ?? [];
    const place = files.findIndex((one) => one.id === wanted);
    const file = files[place];
    if (!file) throw notFound('this file');
    return { file, title: titleOf(file, place) };
  }
}
