import { SESSION_KINDS } from '#programme';
import { z } from 'zod';
import { LineShown } from './attendance.schema.js';
import { FileLine, FileShown } from './files.schema.js';
import { pageQuery } from './lists.schema.js';

export const CalendarAddress = z.object({
  url: z.url().describe('Whoever has it can read your calendar'),
});

export const MyPages = z.object(pageQuery);

export const LearningLineShown = z.object({
  sessionId: z.string(),
  title: z.string(),
  kind: z.enum(SESSION_KINDS),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
  status: z.enum(['attended', 'partial', 'absent', 'apologies', 'unknown']),
  minutes: LineShown.shape.minutes,
  creditedMinutes: z.number().nullable().describe('Of those minutes, the ones that were no break'),
  spans: LineShown.shape.spans,
  sources: LineShown.shape.sources,
  flags: LineShown.shape.flags,
  talks: z
    .array(z.object({ title: z.string(), minutes: z.number() }))
    .describe('Of a day of a conference: which talks the minutes come from'),
});

const belonging = {
  belongsTo: z.enum(['case', 'post']),
  belongsToId: z.string(),
  isKeptBack: z.boolean().describe('Nobody else has seen it: it waits for you to look at it again'),
  addedAt: z.iso.datetime(),
};

export const OwnFileLine = FileLine.extend(belonging);
export const OwnFileShown = FileShown.extend(belonging);

export const OwnRecordShown = z
  .object({ readAt: z.iso.datetime() })
  .catchall(z.array(z.record(z.string(), z.unknown())).describe('Instants as ISO 8601, ids as elsewhere'));
