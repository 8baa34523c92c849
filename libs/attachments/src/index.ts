export {
  AttachmentQueries,
  type AttachmentRow,
  type FileRemark,
  type KeptBack,
  type PageRow,
} from './attachment.queries.js';
export { AttachmentsModule } from './attachments.module.js';
export { Attachments, type AttachmentBrought } from './attachments.service.js';
export { MOST_ATTACHMENTS, titleOf } from './domain/attachment-rules.js';
export { remarksOnPages, type FileFaults, type FileRead, type FileRule } from './domain/file-rule.js';
export { keptBackOf, ownerOfKeptBack } from './domain/kept-back.js';
export { FilesReadLater } from './files-read-later.js';
export { KeptBackFiles, type FileInForm } from './kept-back-files.js';
export { NamesLookedFor } from './names-looked-for.js';
export { Attachment, AttachmentPage, attachmentsEntities } from './tables/index.js';
