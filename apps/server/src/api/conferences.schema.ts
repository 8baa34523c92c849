import { z } from 'zod';

/** "true" in a form, true in JSON; anything else is no. */
const yes = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((said) => said === true || said === 'true' || said === '1' || said === 'yes');

export const ConferenceImportAsked = z.object({ dryRun: yes.describe('Only say what would happen') });

export const NewConference = z.object({
  title: z.string().describe('Its address is made of it, and stays'),
  firstDate: z.iso.date(),
  lastDate: z.iso.date().describe('The same day where it has one'),
  timeZone: z.string().default('Europe/London'),
});

export const ConferenceBegun = z.object({ slug: z.string() });

const note = z.object({
  code: z.string(),
  message: z.string(),
  count: z.int(),
  examples: z.array(z.string()).describe('Titles of a few of those that it happened to'),
});

export const ConferenceImported = z.object({
  slug: z.string(),
  events: z.int(),
  rooms: z.int(),
  days: z.int(),
  mended: z.array(note),
  skipped: z.array(note),
  keeps: z
    .array(note)
    .describe('Talks and rooms with people checked in that the programme no longer has: check-ins stay'),
  changed: z.int().describe('What differs from what is kept: 0 for the same file again'),
});

const instant = z.iso.datetime();

export const ConferencesShown = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      timeZone: z.string(),
      startsAt: instant,
      endsAt: instant,
      version: z.int(),
    }),
  ),
  next: z.string().nullable(),
});

export const ConferenceShown = z.object({
  slug: z.string(),
  title: z.string(),
  timeZone: z.string(),
  version: z.int(),
  days: z.array(z.object({ index: z.int(), date: z.string(), startsAt: instant, endsAt: instant })),
  rooms: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), capacity: z.int().nullable() },
      walk: z
        .record(z.string(), z.int())
        .describe('Minutes to walk from here, by the id of the other room; said from either end'),
    }),
  ),
  tracks: z.array(z.object({ name: z.string(), slug: z.string() })),
  talks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      day: z.int(),
      room: z.string(),
      startsAt: instant,
      endsAt: instant,
      track: z.string(),
      kind: z.string(),
      speakers: z.array(z.string()),
      ...{ guid: z.string(), slug: z.string() },
      capacity: z.int().nullable().describe('Of a talk that people sign up for'),
      ...{ placed: z.int(), waiting: z.int(), myPlace: z.enum(['placed', 'waiting']).nullable() },
    }),
  ),
});
