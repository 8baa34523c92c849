import { KeptBackPostFiles } from '#discussion';
import { seeOther, sent, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Post } from '@nestjs/common';

/** A file that is on no post yet, for who wrote the post alone. */
@Controller('discussion/posts/:id/kept-back/files/:file')
export class KeptBackPostFilesController {
  constructor(private readonly files: KeptBackPostFiles) {}

  @Post('end')
  async remove(@Who() actor: Actor, @Param('id') id: string, @Param('file') file: string) {
    await this.files.remove(actor, id, file);
    return seeOther(`/discussion/posts/${id}/files`, {
      kind: 'success',
      text: 'Taken away. Nobody else has seen it.',
    });
  }

  /** A picture that we drew: nothing of it runs, and no cache on the way keeps it. */
  @Get(':page')
  async picture(@Who() actor: Actor, @Param() at: { id: string; file: string; page: string }) {
    const { type, bytes } = await this.files.page(actor, at.id, { file: at.file, number: Number(at.page) });
    return sent(type, bytes, { cache: 'private, no-store', isApart: true });
  }
}
