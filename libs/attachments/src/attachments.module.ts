import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { AttachmentQueries } from './attachment.queries.js';
import { AttachmentRows } from './attachment-rows.js';
import { Attachments } from './attachments.service.js';
import { DrawnFiles } from './drawing/drawn-files.js';
import { FilesFollow } from './files-follow.js';
import { FilesReadLater } from './files-read-later.js';
import { FilesTakenIn } from './files-taken-in.js';
import { KeptBackFiles } from './kept-back-files.js';
import { NamesLookedFor } from './names-looked-for.js';

const offered = [Attachments, AttachmentQueries, FilesReadLater, KeptBackFiles, NamesLookedFor];

@Module({
  imports: [PeopleModule],
  providers: [...offered, AttachmentRows, DrawnFiles, FilesFollow, FilesTakenIn],
  exports: offered,
})
export class AttachmentsModule {}
