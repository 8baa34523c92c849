import { NOT_IN_PART, SIGNED_AT_ONCE } from '#attendance';
import { z } from 'zod';

const ids = z.array(z.string()).max(SIGNED_AT_ONCE).default([]);

export const SignedBody = z.object({ personIds: ids, guestIds: ids.describe('Guests of this register') });
export const SignedShown = z.object({
  added: z.int().describe('Those who were not written down for this part before'),
});
export const TakenBackBody = z.object({ reason: z.string().default(NOT_IN_PART) });

export const DayRegisterShown = z.object({
  parts: z.array(
    z.object({ part: z.int(), title: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
  ),
  items: z.array(
    z.object({
      personId: z.string().nullable(),
      guestId: z.string().nullable(),
      name: z.string(),
      minutes: z.number().nullable().describe('Present; null where nobody can tell'),
      credited: z.number().nullable().describe('Present in parts: breaks are never credited'),
      parts: z.array(z.object({ part: z.int(), minutes: z.number() })),
    }),
  ),
});
