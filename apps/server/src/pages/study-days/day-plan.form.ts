import { z } from 'zod';

const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '');

export const DayPlanForm = z.object({
  plan: text,
  price: text,
  joining: text,
  version: z.coerce.number().int().optional().catch(undefined),
});
