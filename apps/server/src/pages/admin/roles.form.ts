import { STAFF_GROUPS } from '#kernel';
import { z } from 'zod';

export const ROLE_FIELDS = ['name', 'staffGroup', 'retired'] as const;

export const RoleForm = z
  .object({
    name: z.string('Enter the role’s name').trim().min(1, 'Enter the role’s name'),
    staffGroup: z.enum(STAFF_GROUPS, 'Choose a staff group'),
    retired: z.string().optional(),
  })
  .transform(({ name, staffGroup, retired }) => ({ name, staffGroup, isRetired: retired === 'yes' }));
