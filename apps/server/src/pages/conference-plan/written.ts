import { z } from 'zod';

/** What was typed, or nothing. */
export const written = z.string().trim().catch('');
