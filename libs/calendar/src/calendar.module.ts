import { PeopleModule } from '#people';
import { Module, type DynamicModule } from '@nestjs/common';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar.settings.js';
import { CalendarCare } from './calendar-care.queries.js';
import { CalendarDebts } from './calendar-debts.queries.js';
import { CalendarEars } from './calendar-ears.js';
import { CalendarWatch } from './calendar-watch.js';
import { CalendarsForgotten } from './forgetting.js';
import { FeedAddresses } from './feed-addresses.service.js';
import { Feeds } from './feeds.queries.js';
import { KeptEvents } from './kept-events.queries.js';
import { Invitations } from './invitations.service.js';
import { OtherCalendars } from './other-calendars.js';
import { OwnTalks } from './own-talks.queries.js';
import { PersonFeeds } from './person-feeds.queries.js';
import { CalendarKeeping } from './keeping.service.js';

@Module({})
export class CalendarModule {
  static with(settings: CalendarSettings): DynamicModule {
    const services = [
      CalendarCare,
      CalendarDebts,
      CalendarKeeping,
      CalendarWatch,
      FeedAddresses,
      Feeds,
      Invitations,
      OtherCalendars,
      PersonFeeds,
    ];
    return {
      module: CalendarModule,
      imports: [PeopleModule],
      providers: [
        { provide: CALENDAR_SETTINGS, useValue: settings },
        CalendarEars,
        CalendarsForgotten,
        KeptEvents,
        OwnTalks,
        ...services,
      ],
      exports: services,
    };
  }
}
