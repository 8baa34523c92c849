import { STAFF_GROUPS, TIERS } from '#kernel';
import { z } from 'zod';

const kept = {
  places: z.int().min(1).max(100_000),
  staffGroups: z.array(z.enum(STAFF_GROUPS)).describe('For whom'),
  until: z.iso.datetime().describe('From then on they are open to everybody'),
};

export const KeptPlacesGiven = z.object({
  items: z
    .array(
      z.object({
        ...kept,
        staffGroups: kept.staffGroups.default([]),
        tiers: z.array(z.enum(TIERS)).default([]).describe('Whole tiers of staff groups'),
      }),
    )
    .max(20),
});
export const KeptPlacesShown = z.object({
  items: z.array(z.object({ ...kept, left: z.int().describe('How many of them nobody has yet') })),
});
export const OfferAnswered = z.object({ sessionId: z.string(), status: z.enum(['registered', 'cancelled']) });
