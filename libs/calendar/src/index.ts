import { CalendarEvent } from './calendar-event.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';

export { CalendarEvent, CalendarFeed };
export const calendarEntities: (new () => object)[] = [CalendarEvent, CalendarFeed];
export { CalendarModule } from './calendar.module.js';
export { CalendarWatch } from './calendar-watch.js';
export { googleLink, outlookLink, subscription } from './domain/add-links.js';
export { lint } from './domain/lint.js';
export { FeedAddresses } from './feed-addresses.service.js';
export { Feeds, type Feed } from './feeds.queries.js';
export { CalendarKeeping } from './keeping.service.js';
