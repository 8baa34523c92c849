import { AttachmentPage } from './attachment-page.entity.js';
import { Attachment } from './attachment.entity.js';

export { Attachment, AttachmentPage };
export const attachmentsEntities: (new () => object)[] = [Attachment, AttachmentPage];
