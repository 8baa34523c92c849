import { z } from 'zod';
import { DatesAsked, marksShown, NO_REASON, SeriesChange } from './programme.schema.js';

const placement = z.object({ title: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() });
export const SeriesPreview = SeriesChange.extend(DatesAsked.shape);
export const SeriesPlanShown = z.object({
  items: z.array(
    z.object({
      fate: z.enum(['moved', 'changed', 'kept', 'cancelled', 'added', 'left']),
      why: z
        .enum(['attended', 'cancelled', 'apart', 'draft', 'gone'])
        .nullable()
        .describe('Why it is left alone'),
      sessionId: z.string().nullable(),
      before: placement.nullable(),
      after: placement.nullable(),
      ...marksShown,
      keeps: z.array(z.string()).describe('Parts that were changed on this session alone, and stay'),
    }),
  ),
  held: z.int().describe('Sessions that have begun or been held: they stay as they are'),
  earlier: z.int().describe('Sessions to come before the first that is meant: they stay too'),
  told: z.int().describe('How many people would be written to'),
  letters: z.int().describe('How many letters they would have in all: one a session'),
});
export const SeriesCancellation = z.object({
  reason: z.string().default(NO_REASON),
  from: z.string().optional().describe('Only this session, by id, and the following ones'),
});
export const Restoration = z.object({
  sessions: z.string().optional().describe('Only these, by id, with commas between'),
});
export const SessionsCounted = z.object({ sessions: z.int() });
