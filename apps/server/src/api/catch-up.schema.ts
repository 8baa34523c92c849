import { z } from 'zod';

const lines = z.array(z.string().trim().min(1)).describe('Plain text; five at the most');
const questions = z.array(z.string().trim().min(1)).describe('Still open; ten at the most');
const recording = z.object({ url: z.string().describe('https only'), minutes: z.int() }).nullable();
const status = z.enum(['draft', 'published']);

export const CatchUpWritten = z
  .object({
    lines,
    questions,
    slides: z.object({ url: z.string().describe('https only') }).nullable(),
    recording,
    status,
  })
  .partial()
  .describe('What is left out stays as it is');

export const CatchUpShown = z.object({
  sessionId: z.string(),
  status,
  lines,
  questions,
  slides: z.object({ kind: z.enum(['link', 'file']), url: z.string() }).nullable(),
  recording,
  minutes: z.int().describe('How long catching up takes'),
  seen: z.object({ minutes: z.int() }).nullable().describe('Mine'),
  version: z.int(),
});

export const Seen = z.object({
  minutes: z.int().optional().describe('Those of the recording or the reading, if you do not say'),
});
export const SeenShown = z.object({ sessionId: z.string(), minutes: z.int() });
