import { PeopleModule } from '#people';
import { Module, type DynamicModule } from '@nestjs/common';
import { AnswerLetters } from './answer-letters.js';
import { AnswerPosting } from './answer-posting.js';
import { CatchUpNewsQueries } from './caught-up-news.queries.js';
import { NotificationChoices } from './choices.service.js';
import { DigestQueries } from './digests.queries.js';
import { DigestLetters, DigestRounds, HeldNews } from './digest-letters.js';
import { Digests } from './digests.service.js';
import { LettersForgotten } from './forgetting.js';
import { LetterStops } from './letter-stops.js';
import { MovedTalkLetters } from './moved-talk-letters.js';
import { MovedTalkWriting } from './moved-talk-writing.js';
import { MovedTalkQueries } from './moved-talks.queries.js';
import { OfferLetters } from './offer-letters.js';
import { OfferPosting } from './offer-posting.js';
import { ReminderLetters } from './reminder-letters.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';
import { ReminderQueries } from './reminders.queries.js';
import { Reminders } from './reminders.service.js';
import { TalkPlaceLetters } from './talk-place-letters.js';
import { TalkPlacePosting } from './talk-place-posting.js';
import { StopLinks } from './stop-links.js';

const services = [
  AnswerLetters,
  Digests,
  LetterStops,
  MovedTalkLetters,
  NotificationChoices,
  OfferLetters,
  Reminders,
  StopLinks,
  TalkPlaceLetters,
];

@Module({})
export class NotificationsModule {
  static with(settings: NotificationSettings): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [PeopleModule],
      providers: [
        { provide: NOTIFICATION_SETTINGS, useValue: settings },
        AnswerPosting,
        CatchUpNewsQueries,
        DigestLetters,
        DigestQueries,
        DigestRounds,
        HeldNews,
        LettersForgotten,
        MovedTalkQueries,
        MovedTalkWriting,
        OfferPosting,
        ReminderLetters,
        ReminderQueries,
        TalkPlacePosting,
        ...services,
      ],
      exports: services,
    };
  }
}
