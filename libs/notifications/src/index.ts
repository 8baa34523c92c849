import { DigestStanding } from './digest-standing.entity.js';
import { NotificationChoice } from './notification-choice.entity.js';
import { TalkMoveTold } from './talk-move-told.entity.js';
import { TalkPromotionTold } from './talk-promotion-told.entity.js';
import { OfferTold } from './offer-told.entity.js';
import { ReminderTold } from './reminder-told.entity.js';

export { AnswerLetters } from './answer-letters.js';
export { Digests } from './digests.service.js';
export { NotificationChoices } from './choices.service.js';
export * from './domain/choices.js';
export type { StopOrder } from './domain/stop-token.js';
export type { NotificationSettings } from './notification-settings.js';
export { NotificationsModule } from './notifications.module.js';
export { LetterStops } from './letter-stops.js';
export { MovedTalkLetters } from './moved-talk-letters.js';
export { OfferLetters } from './offer-letters.js';
export { Reminders } from './reminders.service.js';
export { TalkPlaceLetters } from './talk-place-letters.js';
export { StopLinks } from './stop-links.js';
export const notificationsEntities: (new () => object)[] = [
  DigestStanding,
  NotificationChoice,
  OfferTold,
  ReminderTold,
  TalkMoveTold,
  TalkPromotionTold,
];
