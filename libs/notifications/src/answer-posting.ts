import { pageOfNumber, type DueLetter } from '#discussion';
import { Clock } from '#kernel';
import { Outbox, type Letter } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { newsWords } from './conversation-words.js';
import { answerLetter } from './domain/answer-letter.js';
import { isNight } from './domain/night.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';
import { oneClick, StopLinks } from './stop-links.js';

/** Writes the letters of who asked for them about a conversation. */
@Injectable()
export class AnswerPosting {
  constructor(
    private readonly outbox: Outbox,
    private readonly links: StopLinks,
    private readonly clock: Clock,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** What time it is; nothing at night, when nothing is sent that can wait. */
  daytime(): Date | undefined {
    const now = this.clock.now();
    return isNight(now, this.settings.timeZone) ? undefined : now;
  }

  async post(due: readonly DueLetter[]): Promise<void> {
    await this.outbox.postAll(due.map((one) => this.letter(one)));
  }

  private letter({ personId, email, threadId, title, firstNumber, posts, mentions }: DueLetter): Letter {
    const { baseUrl } = this.settings;
    const stop = this.links.addressFor({ personId, what: 'conversation', threadId });
    const words = answerLetter({
      ...{ title, says: newsWords(posts, mentions), stop },
      link: `${baseUrl}/discussion/${threadId}?page=${pageOfNumber(firstNumber)}#post-${firstNumber}`,
      settings: `${baseUrl}/account/notifications`,
    });
    return { to: email, ...words, headers: oneClick(stop) };
  }
}
