import { many } from '#http';
import { TIERS, type FieldError } from '#kernel';
import {
  agendaFor,
  agendaFromText,
  COUNTRIES,
  instantAt,
  isDate,
  isTime,
  REPEATS,
  ruleFor,
  RULE_BASES,
  SESSION_KINDS,
  SESSION_MODES,
  type SeriesDraft,
  type SessionDraft,
} from '#programme';
import { z } from 'zod';

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
    capacity: z
      .string()
      .trim()
      .regex(/^\d{0,6}$/, 'Enter a number, or leave it empty for no limit'),
    summary: text,
    agenda: text,
    basis: z.enum(RULE_BASES, 'Choose when somebody counts as attended'),
    ruleValue: z
      .string()
      .trim()
      .regex(/^\d{0,4}$/, 'Enter a number'),
    timeZone: z.string().trim(),
    repeat: z.enum([...REPEATS, 'once', 'rule'], 'Choose how often it repeats').catch('once'),
    count: z
      .string()
      .trim()
      .regex(/^\d{0,3}$/, 'Enter how many sessions, such as 6')
      .catch(''),
    recurrence: text,
    country: z.enum(COUNTRIES).catch('england-and-wales'),
    act: z.enum(['check', 'change', 'draft', 'publish', 'save']).catch('check'),
    version: z.coerce.number().int().optional().catch(undefined),
  })
  .superRefine(({ agenda, minutes, repeat, count }, context) => {
    const { fault } = agendaFromText(agendaFor(agenda, minutes));
    if (fault) context.addIssue({ code: 'custom', path: ['agenda'], message: fault });
    const isCounted = repeat !== 'once' && repeat !== 'rule';
    if (isCounted && !(Number(count) >= 1)) {
      context.addIssue({ code: 'custom', path: ['count'], message: 'Enter how many sessions, such as 6' });
    }
  });
export type PlanForm = z.output<typeof PlanForm>;

/** The form as a series; a single session is a series of one date that does not repeat. */
export function seriesDraftOf(form: PlanForm): SeriesDraft {
  const { title, kind, summary, timeZone, mode, tiers, roles, minutes, basis } = form;
  return {
    ...{ title, kind, summary, timeZone, mode, minutes },
    venue: form.venue || null,
    capacity: form.capacity === '' ? null : Number(form.capacity),
    audience: { tiers, roles },
    agenda: agendaFromText(agendaFor(form.agenda, minutes)).agenda,
    attendanceRule: { basis, value: basis === 'any' ? 0 : Number(form.ruleValue) },
    meeting: { provider: 'link', url: form.link || null },
    recurrence: recurrenceOf(form),
    firstDate: form.date,
    startTime: form.time,
  };
}

/** The form as a change of a session: whose it is and who leads it stay as they are. */
export function sessionChangesOf(form: PlanForm): Omit<SessionDraft, 'seriesId' | 'leaderIds'> {
  const draft = seriesDraftOf(form);
  const startsAt = instantAt({ date: draft.firstDate, time: draft.startTime }, draft.timeZone);
  return { ...draft, startsAt, endsAt: new Date(+startsAt + draft.minutes * 60_000) };
}

export function sessionDraftOf(form: PlanForm): SessionDraft {
  return { ...sessionChangesOf(form), seriesId: null, leaderIds: [] };
}

function recurrenceOf({ repeat, date, count, recurrence }: PlanForm): string | null {
  if (repeat === 'once') return null;
  return repeat === 'rule' ? recurrence : ruleFor(repeat, date, Number(count));
}

/** What a library calls a field, in the words of this form. */
const FIELD_OF: Readonly<Record<string, string>> = {
  startsAt: 'date',
  endsAt: 'minutes',
  firstDate: 'date',
  startTime: 'time',
  'meeting.url': 'link',
  'attendanceRule.value': 'ruleValue',
  'audience.roles': 'roles',
  'audience.tiers': 'tiers',
  recurrence: 'repeat',
};

export function inFormWords(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ field, message }) => ({
    field:
      FIELD_OF[field] ?? (/^agenda\./.test(field) ? 'agenda' : field.replace(/^(tiers|roles)\..*/, '$1')),
    message,
  }));
}
