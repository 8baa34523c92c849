import { Outbox } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';
import { reminderFor } from './reminder-words.js';
import type { RemindedRow } from './reminders.queries.js';
import { oneClick, StopLinks } from './stop-links.js';

/** Writes the reminders of people and posts them. For use inside the transaction that notes who was told. */
@Injectable()
export class ReminderLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly links: StopLinks,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  async post(rows: readonly RemindedRow[], now: Date): Promise<void> {
    await this.outbox.postAll(rows.map((row) => this.letter(row, now)));
  }

  private letter(row: RemindedRow, now: Date) {
    const stop = this.links.addressFor({ personId: row.personId, what: 'reminders' });
    const { settings } = this;
    return {
      to: row.email,
      ...reminderFor(row, { now, stop, settings }),
      headers: oneClick(stop),
      notAfter: new Date(row.startsAt),
    };
  }
}
