import { z } from 'zod';

export const CalendarAddress = z.object({
  url: z.url().describe('Whoever has it can read your calendar'),
});
