import { KeptBackPostFiles, PostFiles } from '#discussion';
import { orRefused, seeOther, sent, shown, Who, type Typed } from '#http';
import type { Actor, DomainError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { fileSent } from '../file-form.js';
import { postFilesPage } from './files.page.js';

/** The documents and pictures of a post. */
@Controller('discussion/posts/:id/files')
export class PostFilesController {
  constructor(
    private readonly files: PostFiles,
    private readonly keptBack: KeptBackPostFiles,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id, {});
  }

  @Post()
  async add(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    await this.files.findToBring(actor, id);
    const form = { ...fileSent(body), hasLooked: body['looked'] === 'yes' };
    return orRefused(
      async () => {
        await this.keptBack.bring(actor, id, form);
        return seeOther(`/discussion/posts/${id}/files`, {
          kind: 'success',
          text: 'Added. Everybody who reads the conversation sees it. Look at it below once more.',
        });
      },
      (refusal) => this.draw(actor, id, body, refusal),
    );
  }

  @Post(':file/end')
  async remove(@Who() actor: Actor, @Param('id') id: string, @Param('file') file: string) {
    await this.files.remove(actor, id, file);
    return seeOther(`/discussion/posts/${id}/files`, {
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

  private async draw(actor: Actor, id: string, typed: Typed, refusal?: DomainError) {
    const seen = await this.files.findToBring(actor, id);
    const [files, keptBack] = await Promise.all([this.files.of([id]), this.files.keptBack(seen)]);
    const facts = { seen, files: files.get(id) ?? [], keptBack, typed, refusal };
    return shown('discussion/files', postFilesPage(facts), refusal ? 422 : 200);
  }
}
