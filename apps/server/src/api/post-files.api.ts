import { PostFiles, PostsSeen } from '#discussion';
import { Operation, readBody, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { FileShown, FilesShown, NewPostFile, PostPageNote } from './files.schema.js';
import { fileAmong, fileIn, fileShown, pictureSent, PICTURES } from './files.shown.js';

/** The documents and pictures of a post, as the pages that were drawn of them. */
@Controller('api/v1/posts/:id/files')
export class PostFilesApi {
  constructor(
    private readonly posts: PostsSeen,
    private readonly files: PostFiles,
  ) {}

  @Get()
  @Operation({
    summary: 'Pictures and documents of a post, for whoever reads the thread',
    answer: FilesShown,
  })
  async list(@Who() actor: Actor, @Param('id') id: string) {
    await this.posts.find(actor, id);
    return { items: (await this.of(id)).map(fileShown) };
  }

  @Post()
  @Operation({
    summary: 'Add a picture or a document (whoever wrote the post)',
    body: NewPostFile,
    isUpload: true,
    answer: FileShown,
    status: 201,
  })
  async add(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    await this.files.findToBring(actor, id);
    const { hasLooked } = readBody(NewPostFile, body ?? {});
    const added = await this.files.add(actor, id, { ...fileIn(body), hasLooked });
    return fileAmong(await this.of(id), added);
  }

  @Get(':file/pages/:page')
  @Operation({ summary: 'One page as a picture, from which nothing runs', files: PICTURES })
  async picture(@Who() actor: Actor, @Param() at: { id: string; file: string; page: string }) {
    return pictureSent(await this.files.page(actor, at.id, { file: at.file, number: Number(at.page) }));
  }

  @Patch(':file/pages/:page')
  @Operation({
    summary: 'Say what a page shows (whoever wrote the post)',
    body: PostPageNote,
    answer: FileShown,
  })
  async describe(
    @Who() actor: Actor,
    @Param() { id, file, page }: { id: string; file: string; page: string },
    @Body() body: unknown,
  ) {
    await this.files.findToBring(actor, id);
    const { note, hasLooked } = readBody(PostPageNote, body);
    await this.files.describe(actor, id, file, { notes: new Map([[Number(page), note]]), hasLooked });
    return fileAmong(await this.of(id), file);
  }

  @Delete(':file')
  @Operation({ summary: 'Take it away (whoever wrote the post)', status: 204 })
  async remove(@Who() actor: Actor, @Param('id') id: string, @Param('file') file: string): Promise<void> {
    await this.files.remove(actor, id, file);
  }

  private async of(postId: string) {
    return (await this.files.of([postId])).get(postId) ?? [];
  }
}
