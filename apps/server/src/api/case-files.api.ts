import { CaseFiles } from '#cases';
import { Operation, readBody, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { FileShown, FilesShown, NewCaseFile, PageNote } from './files.schema.js';
import { fileAmong, fileIn, fileShown, pictureSent, PICTURES } from './files.shown.js';

/** The documents and pictures of a case, as the pages that were drawn of them. */
@Controller('api/v1/cases/:id/files')
export class CaseFilesApi {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  @Operation({
    summary: 'Pictures and documents of a case, for whoever may read its story; looking is noted',
    answer: FilesShown,
  })
  async list(@Who() actor: Actor, @Param('id') id: string) {
    return { items: (await this.files.list(actor, id)).map(fileShown) };
  }

  @Post()
  @Operation({
    summary: 'Add a picture or a document (presenter, while it is written)',
    body: NewCaseFile,
    isUpload: true,
    answer: FileShown,
    status: 201,
  })
  async add(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    await this.files.findToBring(actor, id);
    const { secondLook: isLookedAtFirst } = readBody(NewCaseFile, body ?? {});
    const added = await this.files.add(actor, id, { ...fileIn(body), isLookedAtFirst });
    return fileAmong(await this.files.list(actor, id), added);
  }

  @Get(':file/pages/:page')
  @Operation({
    summary: 'One page as a picture, from which nothing runs; looking is noted',
    files: PICTURES,
  })
  async picture(@Who() actor: Actor, @Param() at: { id: string; file: string; page: string }) {
    return pictureSent(await this.files.page(actor, at.id, { file: at.file, number: Number(at.page) }));
  }

  @Patch(':file/pages/:page')
  @Operation({
    summary: 'Say what a page shows (presenter, while it is written)',
    body: PageNote,
    answer: FileShown,
  })
  async describe(
    @Who() actor: Actor,
    @Param() { id, file, page }: { id: string; file: string; page: string },
    @Body() body: unknown,
  ) {
    await this.files.findToBring(actor, id);
    const { note } = readBody(PageNote, body);
    await this.files.describe(actor, id, file, new Map([[Number(page), note]]));
    return fileAmong(await this.files.list(actor, id), file);
  }

  @Delete(':file')
  @Operation({ summary: 'Take it away (presenter, while it is written)', status: 204 })
  async remove(@Who() actor: Actor, @Param('id') id: string, @Param('file') file: string): Promise<void> {
    await this.files.remove(actor, id, file);
  }
}
