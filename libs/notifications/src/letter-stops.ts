import { ThreadLetters } from '#discussion';
import { Injectable } from '@nestjs/common';
import { NotificationChoices } from './choices.service.js';
import type { StopOrder } from './domain/stop-token.js';

/** Stops what the link in a letter names. Whoever holds the letter may: no sign-in is asked for (RFC 8058). */
@Injectable()
export class LetterStops {
  constructor(
    private readonly choices: NotificationChoices,
    private readonly threads: ThreadLetters,
  ) {}

  /** What the link in a letter would stop. Asking stops nothing. */
  orderOf(token: string): StopOrder {
    return this.choices.orderOf(token);
  }

  async stop(token: string): Promise<StopOrder> {
    const order = this.orderOf(token);
    if (order.what === 'conversation') await this.threads.stop(order.personId, order.threadId);
    else await this.choices.stop(order);
    return order;
  }
}
