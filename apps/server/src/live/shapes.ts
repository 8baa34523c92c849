import { z } from 'zod';

/** Shapes that several messages share. */
export const Id = z.string().min(1).max(64);
export const Nothing = z.unknown();
export const Words = z
  .string()
  .trim()
  .min(1, 'Write something first.')
  .max(2000, 'That is too long: 2,000 letters at most.');
