import { KeptBackCaseFiles } from '#cases';
import { seeOther, sent, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Post } from '@nestjs/common';

/** A file that is no part of its case yet, for its presenter alone. */
@Controller('cases/:id/kept-back/files/:file')
export class KeptBackCaseFilesController {
  constructor(private readonly files: KeptBackCaseFiles) {}

  @Post('end')
  async remove(@Who() actor: Actor, @Param('id') id: string, @Param('file') file: string) {
    await this.files.remove(actor, id, file);
    return seeOther(`/cases/${id}/files`, { kind: 'success', text: 'Taken away. Nobody else has seen it.' });
  }

  /** A picture that we drew: nothing of it runs, and no cache on the way keeps it. */
  @Get(':page')
  async picture(@Who() actor: Actor, @Param() at: { id: string; file: string; page: string }) {
    const { type, bytes } = await this.files.page(actor, at.id, { file: at.file, number: Number(at.page) });
    return sent(type, bytes, { cache: 'private, no-store', isApart: true });
  }
}
