import { TIERS } from '#kernel';
import {
  AGENDA_KINDS,
  COUNTRIES,
  EVERYONE,
  MEETING_PROVIDERS,
  REGISTRATION_STATUSES,
  RULE_BASES,
  SESSION_KINDS,
  SESSION_MODES,
  SESSION_STATUSES,
  USUAL_RULE,
} from '#programme';
import { z } from 'zod';
import { pageQuery } from './lists.schema.js';

const instant = z.iso.datetime({ offset: true }).describe('ISO 8601, such as 2026-10-05T11:30:00Z');
const dayOrInstant = z.union([z.iso.date(), instant], 'Enter a day such as 2026-10-05, or an instant');
const audience = z
  .object({ tiers: z.array(z.enum(TIERS)).default([]), roles: z.array(z.string()).default([]) })
  .describe('Both empty: open to all. Roles by id or name');
const agenda = z.array(
  z.object({
    kind: z.enum(AGENDA_KINDS),
    title: z.string(),
    minutes: z.int(),
    who: z.string().optional().describe('Who does it, in words'),
    notes: z.string().optional().describe('For those who run the session only'),
  }),
);
const attendanceRule = z.object({ basis: z.enum(RULE_BASES), value: z.int().default(0) });
const meeting = z.object({
  provider: z.enum(MEETING_PROVIDERS).default('link'),
  url: z.string().nullable().default(null),
  dialIn: z.string().optional().describe('How to join by telephone, in words: for those with a place'),
  feedbackUrl: z.string().optional().describe('Where people say in two minutes what it was like'),
});

/** What sessions and series both have. */
const particulars = {
  title: z.string(),
  kind: z.enum(SESSION_KINDS),
  summary: z.string(),
  timeZone: z.string(),
  mode: z.enum(SESSION_MODES),
  venue: z.string().nullable(),
  capacity: z.int().nullable(),
  audience,
  agenda,
  attendanceRule,
  meeting,
};

const withDefaults = {
  ...particulars,
  kind: particulars.kind.default('case-clinic'),
  summary: particulars.summary.default(''),
  timeZone: particulars.timeZone.default('Europe/London'),
  mode: particulars.mode.default('online'),
  venue: particulars.venue.default(null),
  capacity: particulars.capacity.default(null),
  audience: audience.default({ tiers: [...EVERYONE.tiers], roles: [...EVERYONE.roles] }),
  agenda: agenda.default([]),
  attendanceRule: attendanceRule.default(USUAL_RULE),
  meeting: meeting.default({ provider: 'link', url: null }),
};

const when = { startsAt: instant, endsAt: instant };

export const NewSession = z.object({
  ...withDefaults,
  ...when,
  seriesId: z.string().nullable().default(null),
  leaderIds: z.array(z.string()).default([]).describe('Who leads it; you, if nobody is named'),
});

export const SessionChange = z.object({ ...particulars, ...when, leaderIds: z.array(z.string()) }).partial();

export const SessionAsked = z.object({
  ...pageQuery,
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional().describe('A day is included to its end'),
  kind: z.enum(SESSION_KINDS).optional(),
  audience: z.literal('mine').optional().describe('Only what is made for your role or open to all'),
  series: z.string().optional(),
  q: z.string().optional(),
});

export const SessionShown = z.object({
  id: z.string(),
  seriesId: z.string().nullable(),
  ...particulars,
  ...when,
  status: z.enum(SESSION_STATUSES),
  cancelledReason: z.string().nullable(),
  registered: z.int(),
  waiting: z.int(),
  placesLeft: z.int().nullable(),
  registration: z
    .object({ status: z.enum(REGISTRATION_STATUSES), position: z.int().nullable() })
    .nullable()
    .describe('Mine'),
  version: z.int(),
});

/** What people are told where another system says nothing. */
export const NO_REASON = 'No reason was given';
export const Cancellation = z.object({ reason: z.string().default(NO_REASON) });

const timetable = {
  recurrence: z
    .string()
    .nullable()
    .describe('RRULE text without DTSTART, such as FREQ=WEEKLY;COUNT=6, one rule a line'),
  firstDate: z.string().describe('YYYY-MM-DD'),
  startTime: z.string().describe('HH:MM in the series’ own zone'),
  minutes: z.int(),
  breaks: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .describe('Days in which it does not meet, YYYY-MM-DD, first and last included'),
  exceptDates: z.array(z.string()).describe('Dates left out'),
  extraDates: z.array(z.string()).describe('Dates besides, in a break too'),
  leaderIds: z.array(z.string()).describe('Who leads its sessions; whoever made it, where nobody is named'),
};

export const NewSeries = z.object({
  ...withDefaults,
  ...timetable,
  recurrence: timetable.recurrence.default(null),
  breaks: timetable.breaks.default([]),
  exceptDates: timetable.exceptDates.default([]),
  extraDates: timetable.extraDates.default([]),
  leaderIds: timetable.leaderIds.default([]),
});
export const SeriesChange = z
  .object({
    ...particulars,
    ...timetable,
    from: z.string().describe('For a published series: only this session, by id, and the following ones'),
    reason: z.string().describe('Why sessions that fall away are cancelled: the registered are told'),
  })
  .partial();

export const SeriesShown = z.object({
  id: z.string(),
  ...particulars,
  ...timetable,
  status: z.enum(['draft', 'published']),
  version: z.int(),
});

export const DatesAsked = z.object({ country: z.enum(COUNTRIES).default('england-and-wales') });
/** What speaks against a date. */
export const marksShown = {
  bankHoliday: z.string().nullable(),
  oddity: z
    .enum(['skipped', 'twice'])
    .nullable()
    .describe('The clock change skips this hour, and the next is meant; or has it twice, and the first is'),
  clashes: z.array(z.object({ id: z.string(), title: z.string() })),
};
export const DatesShown = z.object({
  items: z.array(
    z.object({
      date: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      zoneName: z.string(),
      ...marksShown,
    }),
  ),
});
export const SeriesPublication = z.object({ sessionIds: z.array(z.string()) });

export const NewRegistration = z.object({
  personId: z.string(),
  status: z.enum(['registered', 'apologies']).default('registered'),
});
export const StandingShown = z.object({
  personId: z.string(),
  status: z.enum(REGISTRATION_STATUSES),
  position: z.int().nullable().describe('The place in the waiting list, from 1'),
});

export const RegistrationShown = StandingShown.extend({
  name: z.string(),
  role: z.string(),
  organisation: z.string().nullable(),
  joinedAt: z.iso.datetime(),
  offeredUntil: z.iso.datetime().nullable().describe('A place is held for them until then'),
});
