import { many } from '#http';
import { TIERS, type FieldError } from '#kernel';
import {
  agendaFor,
  agendaFromText,
  COUNTRIES,
  instantAt,
  isDate,
  isTime,
  RULE_BASES,
  SESSION_KINDS,
  SESSION_MODES,
  type SeriesDraft,
  type SessionDraft,
} from '#programme';
import { z } from 'zod';
import { faultsOfRepeat, repeatFields, timetableIn } from './repeat.form.js';

const text = z
  .string()
  .optional()
  .transform((value) => value ?? '');
const number = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number);

/** One short page for a session, and two questions more for a series. */
export const PlanForm = z
  .object({
    title: z.string().trim().min(1, 'Enter a title'),
    kind: z.enum(SESSION_KINDS, 'Choose what kind of session it is'),
    tiers: many(z.enum(TIERS, 'Choose from the list')),
    roles: many(z.string()),
    date: z.string().trim().refine(isDate, 'Enter the date, such as 5 October 2026'),
    time: z.string().trim().refine(isTime, 'Enter the time it starts, such as 12:30'),
    minutes: number('Enter how many minutes it lasts, such as 60'),
    mode: z.enum(SESSION_MODES, 'Choose where people meet'),
    venue: text,
    link: text,
    telephone: text,
    feedback: text,
    capacity: z
      .string()
      .trim()
      .regex(/^\d{0,6}$/, 'Enter a number, or leave it empty for no limit'),
    summary: text,
    agenda: text,
    /** Names, one a line; a form that does not ask leaves it as it is. */
    leaders: z.string().optional(),
    basis: z.enum(RULE_BASES, 'Choose when somebody counts as attended'),
    ruleValue: z
      .string()
      .trim()
      .regex(/^\d{0,4}$/, 'Enter a number'),
    timeZone: z.string().trim(),
    ...repeatFields,
    /** The series that this one is made from. */
    againOf: text,
    country: z.enum(COUNTRIES).catch('england-and-wales'),
    act: z.enum(['check', 'change', 'draft', 'publish', 'save']).catch('check'),
    version: z.coerce.number().int().optional().catch(undefined),
  })
  .superRefine((form, context) => {
    const { fault } = agendaFromText(agendaFor(form.agenda, form.minutes));
    const faults = [...(fault ? [{ field: 'agenda', message: fault }] : []), ...faultsOfRepeat(form)];
    for (const { field, message } of faults) context.addIssue({ code: 'custom', path: [field], message });
  });
export type PlanForm = z.output<typeof PlanForm>;

/** The form with the people whom it names found. */
export type FoundForm = PlanForm & { readonly leaderIds?: readonly string[] | undefined };

/** The form as a series; a single session is a series of one date that does not repeat. */
export function seriesDraftOf(form: FoundForm): SeriesDraft {
  const { leaderIds } = form;
  return { ...particularsOf(form), ...(leaderIds ? { leaderIds } : {}) };
}

function particularsOf(form: PlanForm): Omit<SeriesDraft, 'leaderIds'> {
  const { title, kind, summary, timeZone, mode, tiers, roles, minutes, basis } = form;
  return {
    ...{ title, kind, summary, timeZone, mode, minutes },
    venue: form.venue || null,
    capacity: form.capacity === '' ? null : Number(form.capacity),
    audience: { tiers, roles },
    agenda: agendaFromText(agendaFor(form.agenda, minutes)).agenda,
    attendanceRule: { basis, value: basis === 'any' ? 0 : Number(form.ruleValue) },
    meeting: meetingFrom(form),
    ...timetableIn(form),
    startTime: form.time,
  };
}

/** Without a link people meet in the room on this site: through a media server where there is one. */
function meetingFrom({ link, telephone, feedback }: PlanForm): SeriesDraft['meeting'] {
  const room =
    link === '' ? ({ provider: 'janus', url: null } as const) : ({ provider: 'link', url: link } as const);
  return { ...room, dialIn: telephone || undefined, feedbackUrl: feedback || undefined };
}

/** The form as a change of a session: whose it is and who leads it stay as they are. */
export function sessionChangesOf(form: PlanForm): Omit<SessionDraft, 'seriesId' | 'leaderIds'> {
  const draft = particularsOf(form);
  const startsAt = instantAt({ date: draft.firstDate, time: draft.startTime }, draft.timeZone);
  return { ...draft, startsAt, endsAt: new Date(+startsAt + draft.minutes * 60_000) };
}

export function sessionDraftOf(form: PlanForm): SessionDraft {
  return { ...sessionChangesOf(form), seriesId: null, leaderIds: [] };
}

/** The form asks for a link only: a room of another provider stays where the link was not changed. */
export function keepingRoom<Draft extends Pick<SeriesDraft, 'meeting'>>(
  draft: Draft,
  { meeting }: Pick<SeriesDraft, 'meeting'>,
): Draft {
  const { provider } = meeting;
  return draft.meeting.url === meeting.url ? { ...draft, meeting: { ...draft.meeting, provider } } : draft;
}

/** What a library calls a field, in the words of this form. */
const FIELD_OF: Readonly<Record<string, string>> = {
  startsAt: 'date',
  endsAt: 'minutes',
  firstDate: 'date',
  startTime: 'time',
  'meeting.url': 'link',
  'meeting.dialIn': 'telephone',
  'meeting.feedbackUrl': 'feedback',
  'attendanceRule.value': 'ruleValue',
  'audience.roles': 'roles',
  'audience.tiers': 'tiers',
  recurrence: 'repeat',
  leaderIds: 'leaders',
};

export function inFormWords(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ field, message }) => ({
    field:
      FIELD_OF[field] ?? (/^agenda\./.test(field) ? 'agenda' : field.replace(/^(tiers|roles)\..*/, '$1')),
    message,
  }));
}
