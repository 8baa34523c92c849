import { z } from 'zod';
import { written } from './written.js';

export const DayPlanForm = z.object({
  plan: written,
  price: written,
  joining: written,
  /** The page always sends one: without it nobody knows what was seen, so that only a first plan is written. */
  version: z.coerce.number().int().catch(0),
});
