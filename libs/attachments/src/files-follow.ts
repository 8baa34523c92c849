import { Reader, sql } from '#database';
import { Events } from '#events';
import { LeftOverFiles } from '#storage';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentsForgotten } from './attachments.events.js';
import { FilesTakenIn } from './files-taken-in.js';

/** Takes the files away after their rows, and says which have a row. */
@Injectable()
export class FilesFollow implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly files: FilesTakenIn,
    private readonly leftOver: LeftOverFiles,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.events.on(AttachmentsForgotten, ({ files }) => this.files.drop(files));
    this.leftOver.heldBy(() => this.held());
  }

  private async held(): Promise<string[]> {
    const rows = await this.reader.rows<{ file: string }>(sql`select file as "file" from attachment_page`);
    return rows.map(({ file }) => file);
  }
}
