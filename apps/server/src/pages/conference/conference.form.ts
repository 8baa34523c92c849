import { TIERS, type Tier } from '#kernel';
import { z } from 'zod';

/** What the list is narrowed by; nonsense narrows nothing. */
export interface Choices {
  readonly day?: number | undefined;
  readonly track?: string | undefined;
  readonly mine: boolean;
  /** Of those that suit these people. */
  readonly for?: Tier | undefined;
  /** Words in the title, the speakers or the summary, on any day. */
  readonly q?: string | undefined;
}

const Asked = z.object({
  day: z.coerce.number().int().positive().optional().catch(undefined),
  track: z.string().trim().min(1).optional().catch(undefined),
  for: z.enum(TIERS).optional().catch(undefined),
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  mine: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((said) => said === 'yes'),
});

export function choicesIn(query: object): Choices {
  return Asked.parse(query);
}

export const StarForm = z.object({
  star: z.string().optional(),
  unstar: z.string().optional(),
  back: z.string().optional(),
});

export const PlaceForm = z.object({
  join: z.string().optional(),
  leave: z.string().optional(),
  back: z.string().optional(),
});
