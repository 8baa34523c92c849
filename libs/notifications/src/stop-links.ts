import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { orderText, partsOf, type StopOrder } from './domain/stop-token.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';

/**
 * The addresses in letters that stop letters. Each is signed and nothing of it is kept: a letter of last
 * year can still be stopped from, and the address says nothing but an id.
 */
@Injectable()
export class StopLinks {
  constructor(@Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings) {}

  addressFor(order: StopOrder): string {
    return `${this.settings.baseUrl}/stop/${orderText(order)}.${this.sign(order)}`;
  }

  /** What a token orders, where we made it. */
  orderIn(token: string): StopOrder | undefined {
    const parts = partsOf(token);
    return parts && isSame(parts.signature, this.sign(parts.order)) ? parts.order : undefined;
  }

  private sign(order: StopOrder): string {
    // Another key than that of the cookies, though from the same secret.
    const key = createHmac('sha256', this.settings.secret).update('letters that can be stopped').digest();
    return createHmac('sha256', key).update(orderText(order)).digest('base64url');
  }
}

/** Lets a mail program show its own button, which stops these letters without opening anything (RFC 8058). */
export function oneClick(stop: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function isSame(given: string, made: string): boolean {
  return given.length === made.length && timingSafeEqual(Buffer.from(given), Buffer.from(made));
}
