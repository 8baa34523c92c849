import { pageAsked, readQuery, sent, shown, Who } from '#http';
import type { Actor } from '#kernel';
import { OwnFiles } from '#reporting';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Site } from '../../setup/site.js';
import { myFilesPage } from './my-files.page.js';

const Asked = z.object({ cursor: z.string().optional() });
const AT_ONCE = 10;

/** A person's own pictures and documents, wherever they brought them. */
@Controller('account/files')
export class MyFilesController {
  constructor(
    private readonly files: OwnFiles,
    private readonly site: Site,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Query() query: unknown) {
    const { cursor } = readQuery(Asked, query);
    const found = await this.files.shown(actor, pageAsked({ cursor, limit: AT_ONCE }));
    return shown('account/my-files', myFilesPage(found, this.site.timeZone));
  }

  /** A picture that we drew: nothing of it runs, and no cache on the way keeps it. */
  @Get(':file/:page')
  async picture(@Who() actor: Actor, @Param() at: { file: string; page: string }) {
    const wanted = { file: at.file, number: Number(at.page) };
    const { type, bytes } = await this.files.picture(actor, wanted);
    return sent(type, bytes, { cache: 'private, no-store', isApart: true });
  }
}
