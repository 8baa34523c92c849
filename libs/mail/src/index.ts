import { OutgoingMail } from './outgoing-mail.entity.js';

export { OutgoingMail };
export const mailEntities: (new () => object)[] = [OutgoingMail];
export { Delivery } from './delivery.service.js';
export { MailRefused, MailTaken } from './mail.events.js';
export { MailModule } from './mail.module.js';
export { MailQueries, type FailedMail, type OutboxStanding } from './mail.queries.js';
export { MailPosted, Outbox, type Letter } from './outbox.service.js';
export type { MailSettings } from './postman.js';
