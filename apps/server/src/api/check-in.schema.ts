import { z } from 'zod';

const instant = z.iso.datetime();

export const CheckInShown = z.object({
  seal: z
    .string()
    .describe(
      'Keeps the moment of this call for a quarter of an hour: check in with it in place of the code',
    ),
  session: z.object({ id: z.string(), title: z.string() }),
  comingFor: z
    .enum(['session', 'part', 'day', 'talk'])
    .describe('`day` says that somebody came; their minutes count from each `talk`'),
  title: z.string().describe('Of the session, the part, the day or the talk'),
  talkId: z.string().nullable(),
  room: z.string().nullable(),
  countsFrom: instant.nullable().describe('Nothing of a day'),
  endsAt: instant,
});
