import { many } from '#http';
import { TIERS } from '#kernel';
import { instantAt, isDate, membersOf, type KeptDraft } from '#programme';
import { z } from 'zod';

/** Places to keep, as an educator asks for them. */
export const KeptForm = z.object({
  places: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,4}$/, 'Enter how many places are kept, such as 5')
    .transform(Number),
  tiers: many(z.enum(TIERS, 'Choose from the list')).refine(
    (tiers) => tiers.length > 0,
    'Choose for whom the places are kept',
  ),
  until: z.string().trim().refine(isDate, 'Enter the day, such as 1 December 2026'),
});
export const Version = z.object({ version: z.coerce.number().int().optional().catch(undefined) });

/** From the first minute of that day the places are everybody's. */
export function keptIn({ places, tiers, until }: z.infer<typeof KeptForm>, timeZone: string): KeptDraft {
  const keptUntil = instantAt({ date: until, time: '00:00' }, timeZone);
  return { places, staffGroups: tiers.flatMap(membersOf), keptUntil };
}
