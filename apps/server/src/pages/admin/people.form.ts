import { ACCESS_LEVELS } from '#kernel';
import { z } from 'zod';

export const PERSON_FIELDS = ['name', 'email', 'organisationId', 'roleId', 'accessLevel', 'version'] as const;

const orNull = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text.trim() : null));

export const PersonForm = z
  .object({
    name: z.string('Enter the person’s name').trim().min(1, 'Enter the person’s name'),
    email: orNull,
    organisationId: orNull,
    roleId: z.string('Choose a role').min(1, 'Choose a role'),
    accessLevel: z.enum(ACCESS_LEVELS, 'Choose an access level'),
    version: z.coerce.number().int().optional(),
  })
  .transform(({ version, ...draft }) => ({ version, draft }));

export const PeopleAsked = z.object({
  q: z.string().optional(),
  organisation: z.string().optional(),
  role: z.string().optional(),
  leavers: z.string().optional(),
  cursor: z.string().optional(),
});
export type PeopleAsked = z.output<typeof PeopleAsked>;
