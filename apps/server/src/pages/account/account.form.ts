import { z } from 'zod';

export const DETAILS_FIELDS = ['name', 'roleId', 'organisationId'] as const;

export const DetailsForm = z.object({
  name: z.string('Enter your name').trim().min(1, 'Enter your name'),
  roleId: z.string('Choose your role').min(1, 'Choose your role'),
  organisationId: z
    .string()
    .optional()
    .transform((id) => (id ? id : null)),
});

export const TokenForm = z.object({
  name: z
    .string('Enter a name for the token')
    .trim()
    .min(1, 'Enter a name for the token, such as the program that will use it')
    .max(100, 'Keep the name to 100 letters or fewer'),
});

/** Which sign-in or which token a button stands for. */
export const WhichForm = z.object({ id: z.string() });

/** Ticked, so that one press too many deletes nothing. */
export const LeavingForm = z.object({
  sure: z.literal('yes', 'Tick the box if you want to leave and have your details deleted'),
});
