import { CaseFiles } from '#cases';
import { orRefused, seeOther, sent, shown, uploadedFile, Who, type Typed } from '#http';
import type { Actor, FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formWords, textOf } from '../form-words.js';
import { filesShown } from './files-shown.js';

const NO_FILE = { fileName: '', bytes: new Uint8Array() };

/** The documents and pictures of a case. */
@Controller('cases/:id/files')
export class CaseFilesController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    await this.files.refuseOthers(actor, id);
    return this.draw(actor, id, {}, []);
  }

  @Post()
  async add(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    await this.files.refuseOthers(actor, id);
    const file = uploadedFile(body, 'file') ?? NO_FILE;
    return orRefused(
      async () => {
        await this.files.add(actor, id, { file, alternative: textOf(body['alternative']) });
        return seeOther(`/cases/${id}/files`, {
          kind: 'success',
          text: 'Added. Look at it below once more.',
        });
      },
      ({ fields, message }) =>
        this.draw(actor, id, body, fields.length > 0 ? fields : [{ field: 'file', message }]),
    );
  }

  @Post(':file/end')
  async remove(@Who() actor: Actor, @Param('id') id: string, @Param('file') file: string) {
    await this.files.remove(actor, id, file);
    return seeOther(`/cases/${id}/files`, {
      kind: 'success',
      text: 'Taken away. Nobody can see it any more.',
    });
  }

  /** A picture that we drew: nothing of it runs, and no cache on the way keeps it. */
  @Get(':file/:page')
  async picture(@Who() actor: Actor, @Param() at: { id: string; file: string; page: string }) {
    const { type, bytes } = await this.files.page(actor, at.id, { file: at.file, number: Number(at.page) });
    return sent(type, bytes, { cache: 'private, no-store', isApart: true });
  }

  private async draw(actor: Actor, id: string, typed: Typed, errors: readonly FieldError[]) {
    const base = `/cases/${id}`;
    const model = {
      title: 'Pictures and documents of your case',
      base,
      back: { href: `${base}/check`, text: 'Check your case' },
      files: filesShown(base, await this.files.list(actor, id)),
      form: formWords(['file', 'alternative'], typed, errors),
    };
    return shown('cases/files', model, errors.length > 0 ? 422 : 200);
  }
}
