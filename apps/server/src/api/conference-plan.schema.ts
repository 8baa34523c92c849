import { TIERS } from '#kernel';
import { z } from 'zod';

const instant = z.iso.datetime();
const date = z.iso.date();
const clock = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .describe('HH:MM on the clock of the conference');
const places = z.int().min(0).max(999_999).nullable();
const seen = z
  .string()
  .optional()
  .describe('`seen` of what you read: refused where somebody changed it since');

export const TitleWanted = z.object({ title: z.string(), seen });
export const ZoneWanted = z.object({
  timeZone: z
    .string()
    .describe('IANA, such as Europe/London. Days and talks stay at their hour on its clock'),
  seen,
});
export const DaysWanted = z.object({
  days: z.array(
    z.object({
      index: z.int().default(0).describe('0 of a new one. Talks move with their day'),
      ...{ date, from: clock, to: clock.describe('Before `from`: after midnight') },
    }),
  ),
  seen,
});
export const TracksWanted = z.object({
  tracks: z.array(
    z.object({ slug: z.string().default('').describe('Empty of a new one'), name: z.string() }),
  ),
  seen,
});
export const RoomWanted = z.object({
  name: z.string(),
  capacity: places.default(null),
  streamUrl: z.string().nullable().default(null),
  walk: z
    .record(z.string(), z.int().min(0).max(240))
    .default({})
    .describe('Minutes to walk, by the id of the room'),
  seen,
});
export const TalkWanted = z.object({
  title: z.string(),
  kind: z.string().default('Talk'),
  day: z.int(),
  time: clock,
  minutes: z.int(),
  roomId: z.string(),
  track: z.string().default(''),
  speakers: z
    .array(z.object({ name: z.string(), email: z.string().default('') }))
    .default([])
    .describe('With an address they are asked by letter at the release'),
  chairs: z.array(z.string()).default([]),
  summary: z.string().default(''),
  audience: z
    .object({ tiers: z.array(z.enum(TIERS)).default([]), roles: z.array(z.string()).default([]) })
    .default({ tiers: [], roles: [] }),
  capacity: places.default(null).describe('Of a workshop that people sign up for'),
  isStreamed: z.boolean().default(false),
  seen,
});

export const Changed = z.object({ id: z.string().describe('The id of the room, the guid of the talk') });
export const ReleaseWanted = z.object({
  seen: z
    .string()
    .optional()
    .describe('`seen` of the plan that you read: refused where it is another by now'),
});
export const Released = z.object({ version: z.int() });
export const ReasonWanted = z.object({ key: z.string(), reason: z.string() });
export const ReasonTakenBack = z.object({ key: z.string() });

const said = z.object({ label: z.string(), was: z.string(), is: z.string() });
export const PlanShown = z.object({
  ...{ slug: z.string(), title: z.string(), timeZone: z.string().describe('The planned one') },
  version: z.int().describe('That everybody reads; 0 before the first release'),
  days: z.array(z.object({ index: z.int(), date: z.string(), startsAt: instant, endsAt: instant })),
  tracks: z.array(z.object({ slug: z.string(), name: z.string() })),
  rooms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      capacity: places,
      streamUrl: z.string().nullable(),
      walk: z.record(z.string(), z.int()),
      seen: z.string(),
    }),
  ),
  talks: z.array(
    z.object({
      ...{ guid: z.string(), title: z.string(), kind: z.string(), day: z.int(), roomId: z.string() },
      ...{
        startsAt: instant,
        minutes: z.int(),
        track: z.string(),
        capacity: places,
        isStreamed: z.boolean(),
      },
      ...{ speakers: z.array(z.string()), chairs: z.array(z.string()), seen: z.string() },
    }),
  ),
  changes: z
    .array(
      z.object({
        kind: z.enum(['added', 'changed', 'gone']),
        what: z.enum(['head', 'zone', 'days', 'tracks', 'room', 'talk']),
        ...{ thing: z.string(), name: z.string(), says: z.array(said) },
      }),
    )
    .describe('What a release would change for those who read it'),
  faults: z.array(z.string()).describe('What keeps it from being released'),
  blocking: z.int().describe('New clashes that keep it from being released'),
  signedUp: z.array(z.string()).describe('What a release means for those who signed up for talks'),
  seen: z.string(),
});
