import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { AttachmentQueries } from './attachment.queries.js';
import { Attachments } from './attachments.service.js';
import { DrawnFiles } from './drawing/drawn-files.js';
import { FilesFollow } from './files-follow.js';
import { FilesTakenIn } from './files-taken-in.js';

const offered = [Attachments, AttachmentQueries];

@Module({
  imports: [PeopleModule],
  providers: [...offered, DrawnFiles, FilesFollow, FilesTakenIn],
  exports: offered,
})
export class AttachmentsModule {}
