import { STATUSES } from '#attendance';
import { MAPPABLE_FIELDS } from '#attendance-files';
import { STAFF_GROUPS, TIERS } from '#kernel';
import { z } from 'zod';
import { pageOf } from './lists.schema.js';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const GuestBody = z.object({
  name: z.string(),
  organisation: z.string().default('').describe('Where they work, in words'),
  organisationId: z.string().optional().describe('Where that is one of the network’s'),
  role: z.string().optional().describe('The name of a role or its id'),
  email: z.string().optional(),
});

const whom = {
  personId: z.string().optional(),
  guestId: z.string().optional(),
  guest: GuestBody.optional(),
};

export const EvidenceBody = z.object({
  ...whom,
  source: z.enum(['manual', 'check-in', 'vouched']),
  joinedAt: instant.optional(),
  leftAt: instant.optional(),
  reason: z.string().optional(),
});

export const CorrectionBody = z.object({
  ...whom,
  status: z.enum(STATUSES),
  minutes: z.number().min(0).optional(),
  reason: z.string(),
});

export const ContestBody = z.object({ reason: z.string() });

export const MatchBody = z.object({
  personId: z.string().optional(),
  guest: GuestBody.optional(),
  notAPerson: z.boolean().optional(),
});

/** Fields of a form: everything is text. */
export const ImportBody = z.object({
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  timeZone: z
    .string()
    .optional()
    .describe('IANA zone of the times in the file; the session’s if nothing is said'),
  dryRun: z.stringbool().default(false).describe('Answer as if it were added, and write nothing'),
  anotherDay: z.stringbool().default(false).describe('A file of another day is the right one'),
  columns: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('Send the columns as JSON, such as {"name": 0, "joined": 2}.');
        return z.NEVER;
      }
    })
    .pipe(z.partialRecord(z.enum(MAPPABLE_FIELDS), z.int().min(0)))
    .optional()
    .describe('For a kind of report that we do not know: the place of each column, from 0, as JSON'),
});

export const ImportShown = z.object({
  id: z.string().optional().describe('Nothing in a dry run'),
  format: z.string(),
  rows: z.int(),
  people: z.int(),
  matched: z.int(),
  unmatched: z.int(),
  issues: z.array(
    z.object({
      level: z.enum(['info', 'warning', 'error']),
      code: z.string(),
      message: z.string(),
      rows: z.array(z.int()),
    }),
  ),
  alreadyImported: z.boolean(),
});

export const LineShown = z.object({
  personId: z.string().nullable(),
  guestId: z.string().nullable(),
  name: z.string(),
  status: z.enum([...STATUSES, 'apologies', 'expected']),
  minutes: z.number().nullable().describe('Of the timetabled session; null where nobody can tell'),
  spans: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime() })),
  role: z.string(),
  roleId: z.string(),
  staffGroup: z.enum(STAFF_GROUPS),
  tier: z.enum(TIERS),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  sources: z.array(z.string()),
  flags: z.array(z.string()),
});

export const RegisterShown = pageOf(LineShown).extend({
  counts: z.object({
    attended: z.int(),
    partial: z.int(),
    unknown: z.int(),
    absent: z.int(),
    apologies: z.int(),
    contested: z.int(),
    unmatched: z.int(),
  }),
});

export const WaitingShown = pageOf(
  z.object({
    row: z.int(),
    name: z.string(),
    email: z.string().nullable(),
    minutes: z.number().nullable(),
    lines: z.int(),
    suggestions: z.array(z.object({ personId: z.string(), name: z.string(), reason: z.string() })),
  }),
);
