import { KINDS } from '#identifiers';
import { z } from 'zod';

export const TextGiven = z.object({
  text: z.string().max(200_000).describe('What somebody writes. It is not kept, and no log has it'),
});
export const SpansShown = z.object({
  spans: z
    .array(
      z.object({
        start: z.int().describe('In UTF-16 units of the NFC form of the text'),
        end: z.int().describe('Exclusive'),
        kind: z.enum(KINDS),
        confidence: z.enum(['high', 'medium', 'low']).describe('High blocks, medium asks, low only hints'),
        rule: z.string(),
        advice: z.string().describe('What to tell the person'),
      }),
    )
    .describe('In the order of the text, none within another'),
});
