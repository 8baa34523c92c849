import { Operation, pageAsked, readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import { OwnFiles, type OwnFile } from '#reporting';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { fileShown, pictureSent, PICTURES } from './files.shown.js';
import { pageOf } from './lists.schema.js';
import { MyPages, OwnFileLine, OwnFileShown } from './me.schema.js';

/** Documents and pictures that the person whose token this is brought themself. */
@Controller('api/v1/me/files')
export class MyFilesApi {
  constructor(private readonly files: OwnFiles) {}

  @Get()
  @Operation({
    summary: 'Pictures and documents that you brought to cases and posts, the latest first',
    query: MyPages,
    answer: pageOf(OwnFileLine),
  })
  async list(@Who() actor: Actor, @Query() query: unknown) {
    const { items, next } = await this.files.list(actor, pageAsked(readQuery(MyPages, query)));
    return { items: items.map((line) => ({ ...line, addedAt: line.addedAt.toISOString() })), next };
  }

  @Get(':file')
  @Operation({ summary: 'One of them, with the words of its pages', answer: OwnFileShown })
  async one(@Who() actor: Actor, @Param('file') file: string) {
    const own = await this.files.find(actor, file);
    return { ...placeOf(own), ...fileShown(own.file) };
  }

  @Get(':file/pages/:page')
  @Operation({ summary: 'One page of it as a picture, from which nothing runs', files: PICTURES })
  async picture(@Who() actor: Actor, @Param() at: { file: string; page: string }) {
    return pictureSent(await this.files.picture(actor, { file: at.file, number: Number(at.page) }));
  }
}

function placeOf({ belongsTo, belongsToId, isKeptBack, addedAt }: OwnFile) {
  return { belongsTo, belongsToId, isKeptBack, addedAt: addedAt.toISOString() };
}
