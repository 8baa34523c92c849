import type { TalkDraft } from '#conference';
import { many } from '#http';
import { TIERS } from '#kernel';
import { isTime } from '#programme';
import { z } from 'zod';
import { written } from './written.js';

export const TalkForm = z.object({
  title: written.pipe(z.string().min(1, 'Enter a title')),
  kind: written,
  day: z.coerce.number().int().catch(0),
  time: written.refine(isTime, 'Enter the time it starts, such as 10:30'),
  minutes: written
    .pipe(z.string().regex(/^\d{1,4}$/, 'Enter how many minutes it lasts, such as 45'))
    .transform(Number),
  room: written,
  track: written,
  speakers: written,
  chairs: written,
  summary: written,
  tiers: many(z.enum(TIERS, 'Choose from the list')),
  roles: many(z.string()),
  capacity: written.pipe(z.string().regex(/^\d{0,6}$/, 'Enter a number, or leave it empty')),
  streamed: written,
  then: written,
  seen: z.string().optional(),
});

export function talkDraftOf(form: z.output<typeof TalkForm>): TalkDraft {
  const { title, kind, day, time, minutes, room, track, summary, tiers, roles } = form;
  return {
    ...{ title, kind, day, time, minutes, roomId: room, track, summary, audience: { tiers, roles } },
    speakers: linesIn(form.speakers).map(speakerIn),
    chairs: linesIn(form.chairs),
    capacity: form.capacity === '' ? null : Number(form.capacity),
    isStreamed: form.streamed === 'yes',
  };
}

/** "Priya Nair, priya@example.org": what holds an @ is the address. */
function speakerIn(line: string): { name: string; email: string } {
  const [, name = line, email = ''] = /^(.*?)[\s,;<(]+([^\s,;<>()]*@[^\s,;<>()]*)[>)]?$/.exec(line) ?? [];
  return { name, email };
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
