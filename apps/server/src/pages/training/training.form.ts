import { instantAt, SESSION_KINDS, SESSION_MODES, type TrainingFilter } from '#programme';
import { z } from 'zod';

/** What is chosen in the address: a value that is none of ours is left out, not refused. */
export const TrainingChoices = z.object({
  for: z.enum(['me', 'all']).catch('me'),
  kind: z.enum(SESSION_KINDS).optional().catch(undefined),
  mode: z.enum(SESSION_MODES).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  q: z
    .string()
    .trim()
    .max(100)
    .transform((q) => q || undefined)
    .optional()
    .catch(undefined),
  cursor: z.string().optional().catch(undefined),
});
export type TrainingChoices = z.output<typeof TrainingChoices>;

export function filterOf(
  { for: whose, kind, mode, month, q }: TrainingChoices,
  timeZone: string,
): TrainingFilter {
  const between =
    month === undefined ? {} : { from: startOf(month, timeZone), to: startOf(monthAfter(month), timeZone) };
  return { everything: whose === 'all', kind, mode, q, ...between };
}

/** YYYY-MM */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function startOf(month: string, timeZone: string): Date {
  return instantAt({ date: `${month}-01`, time: '00:00' }, timeZone);
}
