import { z } from 'zod';

/** "true" in a form, true in JSON; anything else is no. */
const yes = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((said) => said === true || said === 'true' || said === '1' || said === 'yes');

export const ImportAsked = z.object({
  dryRun: yes.describe('Only say what would happen'),
  partial: yes.describe('Keep the good rows even though others are refused'),
});

export const ImportShown = z.object({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
  written: z.boolean(),
  report: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      outcome: z.enum(['new', 'changed', 'same', 'refused']),
      messages: z.array(z.string()),
    }),
  ),
});
