export {
  AttachmentQueries,
  type AttachmentRow,
  type FileRemark,
  type PageRow,
} from './attachment.queries.js';
export { AttachmentsModule } from './attachments.module.js';
export { Attachments, type AttachmentBrought } from './attachments.service.js';
export { MOST_ATTACHMENTS, titleOf } from './domain/attachment-rules.js';
export { Attachment, AttachmentPage, attachmentsEntities } from './tables/index.js';
