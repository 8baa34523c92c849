import { STAFF_GROUPS, TIERS } from '#kernel';
import { z } from 'zod';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as HH:MM')
  .describe('On the clocks of the session’s zone');

export const KeptGiven = z.object({
  places: z.int().min(1).max(100_000),
  staffGroups: z.array(z.enum(STAFF_GROUPS)).default([]),
  tiers: z.array(z.enum(TIERS)).default([]).describe('Whole tiers of staff groups'),
  until: z.iso.date().describe('From the first minute of this day they are open to everybody'),
});

const optionGiven = z.object({
  title: z.string().trim().min(1),
  place: z.string().trim().min(1).nullable().default(null).describe('A room, or "Online"'),
  capacity: z.int().min(1).max(100_000).nullable().default(null),
  kept: z.array(KeptGiven).max(20).default([]).describe('Each staff group once'),
});

export const DayGiven = z.object({
  price: z.string().trim().default('').describe('In words: nobody pays here'),
  joining: z.string().trim().default('').describe('For those who have a place'),
  parts: z
    .array(
      z.object({
        title: z.string().trim().min(1),
        from: time,
        to: time,
        options: z.array(optionGiven).max(40).default([]).describe('None where all do the same'),
      }),
    )
    .max(40),
});

const OptionShown = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  capacity: z.int().nullable(),
  placesLeft: z.int().nullable().describe('That you could have; null where there is no limit'),
  kept: z
    .array(z.object({ places: z.int(), staffGroups: z.array(z.enum(STAFF_GROUPS)), until: z.iso.datetime() }))
    .describe('Until they are open to everybody'),
  isMine: z.boolean().describe('You chose this'),
});

export const DayShown = z.object({
  price: z.string(),
  joining: z.string().describe('Empty for those who have no place'),
  version: z.int(),
  parts: z.array(
    z.object({
      part: z.int().describe('Its number, from 0'),
      title: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      options: z.array(OptionShown),
    }),
  ),
});

export const ChoicesGiven = z.object({
  choices: z.array(z.object({ part: z.int().min(0), optionId: z.string() })).max(40),
});
export const ChoicesAnswered = z.object({ status: z.enum(['registered', 'waiting']) });
