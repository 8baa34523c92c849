import { z } from 'zod';

/** What somebody wrote into a field; nothing where it was left out. */
export const written = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '');
