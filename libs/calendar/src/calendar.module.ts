import { Module, type DynamicModule } from '@nestjs/common';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar.settings.js';
import { CalendarWatch } from './calendar-watch.js';
import { FeedAddresses } from './feed-addresses.service.js';
import { Feeds } from './feeds.queries.js';
import { CalendarKeeping } from './keeping.service.js';

@Module({})
export class CalendarModule {
  static with(settings: CalendarSettings): DynamicModule {
    const services = [CalendarKeeping, CalendarWatch, FeedAddresses, Feeds];
    return {
      module: CalendarModule,
      providers: [{ provide: CALENDAR_SETTINGS, useValue: settings }, ...services],
      exports: services,
    };
  }
}
