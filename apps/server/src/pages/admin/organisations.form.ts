import { STAFF_GROUPS, type StaffGroup } from '#kernel';
import { POSITIONS, SECTORS } from '#organisations';
import { z } from 'zod';

export const headcountField = (group: StaffGroup) => `headcount${group}` as const;

export const ORGANISATION_FIELDS = [
  ...(['name', 'shortName', 'position', 'sector', 'area', 'version', 'workforce'] as const),
  ...STAFF_GROUPS.map(headcountField),
];

const headcount = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/, 'Enter a whole number, such as 12')
  .default('')
  .transform(Number);

const headcounts = Object.fromEntries(
  STAFF_GROUPS.map((group) => [headcountField(group), headcount]),
) as Record<ReturnType<typeof headcountField>, typeof headcount>;

export const OrganisationForm = z
  .object({
    name: z.string('Enter the organisation’s name').trim().min(1, 'Enter the organisation’s name'),
    shortName: z.string().trim().default(''),
    position: z.enum(POSITIONS, 'Choose hub or spoke'),
    sector: z.enum(SECTORS, 'Choose a sector'),
    area: z.string().trim().default(''),
    version: z.coerce.number().int().optional(),
    ...headcounts,
  })
  .transform(({ name, shortName, position, sector, area, version, ...counts }) => ({
    version,
    draft: {
      name,
      shortName,
      position,
      sector,
      area,
      workforce: STAFF_GROUPS.map((staffGroup) => ({
        staffGroup,
        headcount: counts[headcountField(staffGroup)],
      })),
    },
  }));

export const OrganisationsAsked = z.object({
  q: z.string().optional(),
  position: z.enum(POSITIONS).optional().catch(undefined),
  sector: z.enum(SECTORS).optional().catch(undefined),
  cursor: z.string().optional(),
});
export type OrganisationsAsked = z.output<typeof OrganisationsAsked>;
