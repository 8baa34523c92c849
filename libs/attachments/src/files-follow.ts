import { Events } from '#events';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentsForgotten } from './attachments.events.js';
import { FilesTakenIn } from './files-taken-in.js';

/** Takes the files away after their rows. */
@Injectable()
export class FilesFollow implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly files: FilesTakenIn,
  ) {}

  onModuleInit(): void {
    this.events.on(AttachmentsForgotten, ({ files }) => this.files.drop(files));
  }
}
