import { Erasures } from '#people';
import { Injectable } from '@nestjs/common';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarInvitation } from './calendar-invitation.entity.js';

/** The address of a person's calendar ends with them, and what was written to them of sessions. */
@Injectable()
export class CalendarsForgotten {
  constructor(erasures: Erasures) {
    erasures.also(async (tables, { id: personId }) => {
      await tables.delete(CalendarFeed, { personId });
      await tables.delete(CalendarInvitation, { personId });
    });
  }
}
