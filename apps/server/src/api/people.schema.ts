import { ACCESS_LEVELS, STAFF_GROUPS } from '#kernel';
import { z } from 'zod';
import { pageQuery } from './lists.schema.js';

const fields = {
  name: z.string(),
  email: z.string().nullable(),
  organisationId: z.string().nullable(),
  role: z
    .string()
    .describe('The name of a role or its id. A new one joins the list where staffGroup is given too'),
  staffGroup: z.enum(STAFF_GROUPS),
  accessLevel: z.enum(ACCESS_LEVELS),
};

export const NewPerson = z.object({
  name: fields.name,
  email: fields.email.default(null),
  organisationId: fields.organisationId.default(null),
  role: fields.role.optional(),
  staffGroup: fields.staffGroup.optional(),
  accessLevel: fields.accessLevel.default('member'),
});

export const PersonChange = z.object(fields).partial();

export const PeopleAsked = z.object({
  ...pageQuery,
  q: z.string().optional(),
  organisationId: z.string().optional(),
  staffGroup: z.enum(STAFF_GROUPS).optional(),
  accessLevel: z.enum(ACCESS_LEVELS).optional(),
});

export const PersonShown = z.object({
  id: z.string(),
  ...fields,
  roleId: z.string(),
  organisationName: z.string().nullable(),
  joinedAt: z.iso.datetime(),
  mailRefusedAt: z.iso.datetime().nullable().describe('Since when the address takes no mail'),
  version: z.int(),
});
