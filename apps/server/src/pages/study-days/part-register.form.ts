import { many } from '#http';
import { z } from 'zod';

/** Who is ticked: "person.01h…" or "guest.01h…". */
const attendee = z
  .string()
  .regex(/^(person|guest)\.[\w-]{1,60}$/, 'Tick people of this list')
  .transform((text) => {
    const [kind, id = ''] = text.split('.');
    return { kind: kind === 'guest' ? ('guest' as const) : ('person' as const), id };
  });

export const SignedForm = z.object({
  people: many(attendee).refine((people) => people.length > 0, 'Tick those who were there'),
});

/** What is no id is nobody's: the register says that it cannot find them. */
export const AttendeeForm = z.object({
  attendee: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .catch(''),
});
