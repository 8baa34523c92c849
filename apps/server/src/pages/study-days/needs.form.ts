import { z } from 'zod';

const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '');

export const NeedsForm = z.object({ food: text, access: text });
