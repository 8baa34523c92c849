import type { HandEntry, SessionFacts } from '#attendance';
import type { FieldError } from '#kernel';
import { instantAt, isTime, wallClockAt } from '#programme';
import { z } from 'zod';

const time = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isTime(text), 'Enter a time like 13:15, or leave it empty');

export const EntryForm = z.object({
  source: z.enum(['vouched', 'manual'], 'Say how you know'),
  joined: time,
  left: time,
  reason: z.string().trim().default(''),
});

/** The entry that a form means: its times are on the clocks of the session's zone, on the session's day. */
export function entryOf(session: SessionFacts, form: z.output<typeof EntryForm>): HandEntry {
  const { date } = wallClockAt(session.startsAt, session.timeZone);
  const at = (text: string) => (text === '' ? undefined : instantAt({ date, time: text }, session.timeZone));
  return { source: form.source, joinedAt: at(form.joined), leftAt: at(form.left), reason: form.reason };
}

/** The library speaks of instants, the form of times of day. */
export function entryFaults(faults: readonly FieldError[]): FieldError[] {
  const names: Readonly<Record<string, string>> = { joinedAt: 'joined', leftAt: 'left' };
  return faults.map(({ field, message }) => ({ field: names[field] ?? field, message }));
}
