import type { Typed } from '#http';
import { TIERS, type FieldError } from '#kernel';
import type { RoleRow } from '#people';
import {
  agendaAsText,
  COUNTRIES,
  COUNTRY_NAMES,
  minutesOf,
  SESSION_KIND_NAMES,
  SESSION_KINDS,
  SESSION_MODE_NAMES,
  SESSION_MODES,
  tierInWords,
  USUAL_RULE,
  wallClockAt,
  type PlanTemplate,
  type SeriesRow,
  type SessionRow,
} from '#programme';
import { formWords, listOf } from '../form-words.js';
import { REPEAT_FIELDS, repeatChoices, repeatOfSeries, USUAL_REPEAT } from './repeat.page.js';

const FIELDS = [
  ...['title', 'kind', 'tiers', 'roles', 'date', 'time', 'minutes', 'mode', 'venue', 'link', 'capacity'],
  ...[
    'summary',
    'agenda',
    'leaders',
    'basis',
    'ruleValue',
    'timeZone',
    'telephone',
    'feedback',
    'version',
    'againOf',
  ],
  ...REPEAT_FIELDS,
] as const;

/** What a planning page is for. */
export interface Purpose {
  readonly title: string;
  readonly isSeries: boolean;
  /** Changing what is there already, instead of making something new. */
  readonly isChange: boolean;
  readonly backHref: string;
  /** Where the form goes, where that is not the page that it is on. */
  readonly action?: string | undefined;
  /** Ready-made plans, while nothing is typed yet, and which of them this is. */
  readonly templates?:
    | { readonly value: string; readonly items: readonly { readonly value: string; readonly text: string }[] }
    | undefined;
  /** Said above the form, such as how many people a change of time would be told to. */
  readonly note?: string | undefined;
  /** Other changes that may be meant instead, such as the following sessions too. */
  readonly others?: readonly { readonly text: string; readonly href: string }[] | undefined;
  /** The button of a change; it saves, where nothing else is said. */
  readonly save?: { readonly text: string; readonly act: string } | undefined;
}

export interface PlanFacts {
  readonly purpose: Purpose;
  readonly typed: Typed;
  readonly roles: readonly RoleRow[];
  readonly errors?: readonly FieldError[];
}

export function planPage({ purpose, typed, roles, errors = [] }: PlanFacts) {
  const exceptDates = listOf(typed['exceptDates']).join('\n');
  const form = formWords(FIELDS, { ...typed, exceptDates }, errors);
  return {
    ...purpose,
    note: purpose.note,
    action: purpose.action,
    templates: purpose.templates,
    others: purpose.others ?? [],
    save: purpose.save ?? { text: 'Save', act: 'save' },
    errors: form.errors,
    dateLabel: purpose.isSeries ? 'First date' : 'Date',
    form,
    chosen: { tiers: listOf(typed['tiers']), roles: listOf(typed['roles']) },
    choices: choicesFrom(roles, typed['repeat'] === 'rule'),
    hasOwnRule: typed['repeat'] === 'rule',
    isMoreOpen: ['basis', 'ruleValue', 'timeZone'].some((field) =>
      errors.some((error) => error.field === field),
    ),
    isBesideOpen: (['telephone', 'feedback'] as const).some(
      (field) => form.errorFor[field] !== undefined || form.value[field] !== '',
    ),
    isPatternOpen:
      ['weeks', 'places'].includes(form.value.repeat) ||
      (['every', 'place1'] as const).some((field) => form.errorFor[field] !== undefined),
    isDatesOpen: (['breaks', 'extraDates', 'exceptDates'] as const).some(
      (field) => form.errorFor[field] !== undefined || form.value[field] !== '',
    ),
    isRoleOpen: listOf(typed['roles']).length > 0,
  };
}

/** What a new session begins as: in two weeks, open to all, and as the ready-made plan has it. */
export function planFrom(template: PlanTemplate, now: Date, timeZone: string): Typed {
  const { kind, mode, time, minutes, agenda } = template;
  const inTwoWeeks = new Date(+now + 14 * 86_400_000);
  return {
    ...{ kind, mode, time, minutes: String(minutes), timeZone },
    date: wallClockAt(inTwoWeeks, timeZone).date,
    agenda: agendaAsText(agenda),
    basis: USUAL_RULE.basis,
    ruleValue: String(USUAL_RULE.value),
    ...USUAL_REPEAT,
    capacity: '',
  };
}

export function planOfSession(session: SessionRow): Typed {
  const { date, time } = wallClockAt(session.startsAt, session.timeZone);
  return {
    ...particularsOf(session),
    date,
    time,
    minutes: String(minutesOf(session)),
    repeat: 'once',
    count: '',
  };
}

export function planOfSeries(series: SeriesRow): Typed {
  const { firstDate: date, startTime: time, minutes } = series;
  return { ...particularsOf(series), ...repeatOfSeries(series), date, time, minutes: String(minutes) };
}

function particularsOf(plan: SessionRow | SeriesRow): Typed {
  const { title, kind, summary, mode, timeZone, audience, agenda, attendanceRule } = plan;
  return {
    ...{ title, kind, summary, mode, timeZone, tiers: audience.tiers, roles: audience.roles },
    ...{ venue: plan.venue ?? '', link: plan.meeting.url ?? '', capacity: String(plan.capacity ?? '') },
    ...{ telephone: plan.meeting.dialIn ?? '', feedback: plan.meeting.feedbackUrl ?? '' },
    ...{ agenda: agendaAsText(agenda), basis: attendanceRule.basis, ruleValue: String(attendanceRule.value) },
    version: String(plan.version),
  };
}

/** What the page that asks "Is this right?" says anew: what was pressed, and which dates are left out. */
const NOT_CARRIED = new Set(['act', '_csrf', 'exceptDates']);

/** Everything typed as hidden fields, so that the page that asks "Is this right?" can send it on. */
export function carried(typed: Typed) {
  return Object.entries(typed)
    .filter(([name]) => !NOT_CARRIED.has(name))
    .flatMap(([name, value]) => listOf(value).map((one) => ({ name, value: one })));
}

function choicesFrom(roles: readonly RoleRow[], hasOwnRule: boolean) {
  return {
    kinds: SESSION_KINDS.map((value) => ({ value, text: SESSION_KIND_NAMES[value] })),
    tiers: TIERS.filter((tier) => tier !== 'not-known').map((value) => ({ value, text: tierInWords(value) })),
    roles: roles
      .filter(({ id, isRetired }) => !isRetired && id !== 'not-known')
      .map(({ id, name }) => ({ value: id, text: name })),
    modes: SESSION_MODES.map((value) => ({ value, text: SESSION_MODE_NAMES[value] })),
    bases: [
      { value: 'percent', text: 'They were there for this much of it, in percent' },
      { value: 'minutes', text: 'They were there for this many minutes' },
      { value: 'any', text: 'They were there at all' },
    ],
    ...repeatChoices(hasOwnRule),
    countries: COUNTRIES.map((value) => ({ value, text: COUNTRY_NAMES[value] })),
  };
}
