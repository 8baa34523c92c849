import { z } from 'zod';

/** Who is ticked: "person.01h…" or "guest.01h…". */
const attendee = z
  .string()
  .regex(/^(person|guest)\.[\w-]{1,60}$/)
  .transform((text) => {
    const [kind, id = ''] = text.split('.');
    return { kind: kind === 'guest' ? ('guest' as const) : ('person' as const), id };
  });

export const SignedForm = z.object({
  people: z
    .union([attendee.transform((one) => [one]), z.array(attendee).max(500)])
    .optional()
    .transform((people) => people ?? []),
});

export const AttendeeForm = z.object({ attendee: z.string().regex(/^[\w-]{1,60}$/) });
