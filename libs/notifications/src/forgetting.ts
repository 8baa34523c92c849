import { Erasures } from '#people';
import { Injectable } from '@nestjs/common';
import { DigestStanding } from './digest-standing.entity.js';
import { NotificationChoice } from './notification-choice.entity.js';
import { ReminderTold } from './reminder-told.entity.js';

/** Which letters somebody wanted, and which they had. */
@Injectable()
export class LettersForgotten {
  constructor(erasures: Erasures) {
    erasures.also(async (tables, { id: personId }) => {
      for (const table of [NotificationChoice, DigestStanding, ReminderTold])
        await tables.delete(table, { personId });
    });
  }
}
