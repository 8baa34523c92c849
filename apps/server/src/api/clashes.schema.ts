import { z } from 'zod';

const instant = z.iso.datetime();

const ClashShown = z.object({
  key: z.string().describe('The same for as long as the same two clash in the same way: it is ignored by it'),
  kind: z.enum(['room', 'speaker', 'chair', 'attendee', 'walk']),
  level: z.enum(['block', 'warn', 'ignore']),
  who: z.string().describe('The room, or the person'),
  talks: z
    .array(
      z.object({
        id: z.string(),
        guid: z.string(),
        number: z.int(),
        title: z.string(),
        room: z.string(),
        startsAt: instant,
        endsAt: instant,
      }),
    )
    .describe('Two, the earlier first'),
  minutes: z.number().describe('For how long they are at once; of a walk, how long there is to walk'),
  walk: z.number().nullable().describe('How many minutes the walk takes'),
  reason: z.string().nullable().describe('Why it is ignored'),
  ignoredBy: z.string().nullable().describe('The name of who said why'),
});

export const ClashesShown = z.object({
  items: z.array(ClashShown),
  next: z.string().nullable(),
  isComplete: z.boolean().describe('False where there were more than 5,000: the rest is left out'),
});
