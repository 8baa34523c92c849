import { PAGE_LIMIT } from '#kernel';
import { z } from 'zod';

/** What every list takes. */
export const pageQuery = {
  cursor: z.string().optional().describe('The `next` of the answer before'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE_LIMIT)
    .optional()
    .describe('How many at most; 50 if nothing is said'),
};

/** What every list answers. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
