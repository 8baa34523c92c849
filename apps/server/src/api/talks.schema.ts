import { QUESTION_STATUSES } from '#conference';
import { z } from 'zod';

const instant = z.iso.datetime();

export const PlaceShown = z.object({
  status: z.enum(['placed', 'waiting']).nullable(),
  position: z.int().nullable().describe('In the waiting list, from 1'),
});

export const PlacesListShown = z.object({
  capacity: z.int().nullable(),
  items: z
    .array(
      z.object({
        ...{ personId: z.string(), name: z.string(), role: z.string(), organisation: z.string().nullable() },
        ...{ status: z.enum(['placed', 'waiting']), joinedAt: instant },
      }),
    )
    .describe('Those who have a place by name, then those who wait in their order'),
});

export const QuestionAsked = z.object({
  words: z.string(),
  isNamed: z.boolean().default(false).describe('Others read your name'),
});
export const QuestionsShown = z.object({
  items: z.array(
    z.object({
      ...{
        id: z.string(),
        words: z.string(),
        status: z.enum(QUESTION_STATUSES),
        name: z.string().nullable(),
      },
      ...{ votes: z.int(), isMine: z.boolean(), hasMyVote: z.boolean() },
    }),
  ),
});
export const QuestionMoved = z.object({ status: z.enum(QUESTION_STATUSES) });

export const DaysShown = z.object({
  items: z.array(
    z.object({
      ...{
        day: z.int(),
        date: z.string(),
        sessionId: z.string().describe('To register for, and to check in to'),
      },
      ...{ title: z.string(), status: z.string(), startsAt: instant, endsAt: instant },
    }),
  ),
});
export const DoorsShown = z.object({
  items: z.array(z.object({ id: z.string(), room: z.string(), code: z.string() })),
});

export const TalksRegisterShown = z.object({
  talks: z.array(
    z.object({ id: z.string(), title: z.string(), room: z.string(), startsAt: instant, endsAt: instant }),
  ),
  items: z.array(
    z.object({
      ...{ attendee: z.string(), personId: z.string().nullable(), guestId: z.string().nullable() },
      ...{ name: z.string(), minutes: z.number().nullable(), credited: z.number().nullable() },
      talks: z.array(z.object({ id: z.string(), minutes: z.number() })).describe('Those that they were in'),
    }),
  ),
});
