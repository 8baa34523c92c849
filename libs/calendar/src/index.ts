import { CalendarEvent } from './calendar-event.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarInvitation } from './calendar-invitation.entity.js';

export { CalendarEvent, CalendarFeed, CalendarInvitation };
export const calendarEntities: (new () => object)[] = [CalendarEvent, CalendarFeed, CalendarInvitation];
export { CalendarModule } from './calendar.module.js';
export { CalendarCare, type CalendarFault } from './calendar-care.queries.js';
export { CalendarDebts } from './calendar-debts.queries.js';
export { CalendarWatch } from './calendar-watch.js';
export { addLinks, subscription } from './domain/add-links.js';
export { lint } from './domain/lint.js';
export { FeedAddresses } from './feed-addresses.service.js';
export { Feeds, type Feed } from './feeds.queries.js';
export { Invitations } from './invitations.service.js';
export { CalendarKeeping } from './keeping.service.js';
export { OtherCalendars, type OtherEvent } from './other-calendars.js';
