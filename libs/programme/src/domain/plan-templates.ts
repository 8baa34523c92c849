import type { AgendaItem } from './agenda.js';
import type { SessionKind, SessionMode } from './kinds.js';

/** What a new session or series can begin with: a start to change, not a rule. */
export interface PlanTemplate {
  readonly id: string;
  readonly name: string;
  readonly kind: SessionKind;
  readonly mode: SessionMode;
  /** HH:MM */
  readonly time: string;
  readonly minutes: number;
  readonly agenda: readonly AgendaItem[];
}

/** The lengths for which there is a ready-made clinic. */
export const CLINIC_LENGTHS = [60, 75, 90] as const;
export type ClinicLength = (typeof CLINIC_LENGTHS)[number];

export const CASE_COUNTS = [1, 2] as const;
export type CaseCount = (typeof CASE_COUNTS)[number];

/** A case clinic: a talk, one or two cases, and time for questions. */
export const CLINICS: Readonly<Record<ClinicLength, Readonly<Record<CaseCount, readonly AgendaItem[]>>>> = {
  60: { 1: clinic([20, [25], 10]), 2: clinic([15, [15, 15], 10]) },
  75: { 1: clinic([25, [30], 15]), 2: clinic([20, [20, 20], 10]) },
  90: { 1: clinic([30, [40], 15]), 2: clinic([25, [25, 25], 10]) },
};

/** How many cases people usually bring in that time. */
export const USUAL_CASES: Readonly<Record<ClinicLength, CaseCount>> = { 60: 1, 75: 2, 90: 2 };

/** The clinic that a length usually has. */
export const CLINIC_AGENDAS: Readonly<Record<ClinicLength, readonly AgendaItem[]>> = {
  60: CLINICS[60][USUAL_CASES[60]],
  75: CLINICS[75][USUAL_CASES[75]],
  90: CLINICS[90][USUAL_CASES[90]],
};

const STUDY_DAY: readonly AgendaItem[] = [
  { kind: 'welcome', title: 'Welcome', minutes: 15 },
  { kind: 'talk', title: 'First talk', minutes: 60 },
  { kind: 'break', title: 'Break', minutes: 15 },
  { kind: 'talk', title: 'Second talk', minutes: 60 },
  { kind: 'break', title: 'Lunch', minutes: 45 },
  { kind: 'case', title: 'Case work in small groups', minutes: 75 },
  { kind: 'break', title: 'Break', minutes: 15 },
  { kind: 'talk', title: 'Third talk', minutes: 60 },
  { kind: 'discussion', title: 'Questions and what we take away', minutes: 15 },
];

const WEBINAR: readonly AgendaItem[] = [
  { kind: 'welcome', title: 'Welcome', minutes: 5 },
  { kind: 'talk', title: 'The talk', minutes: 40 },
  { kind: 'discussion', title: 'Questions', minutes: 15 },
];

const LUNCHTIME = { mode: 'online', time: '12:30' } as const;

/** The first is what a form begins with where nothing is chosen. */
export const PLAN_TEMPLATES: readonly [PlanTemplate, ...PlanTemplate[]] = [
  clinicTemplate(60, 1),
  clinicTemplate(60, 2),
  clinicTemplate(75, 1),
  clinicTemplate(75, 2),
  clinicTemplate(90, 1),
  clinicTemplate(90, 2),
  {
    ...{ id: 'study-day', name: 'Study day of 6 hours, with breaks', kind: 'study-day' },
    ...{ mode: 'in-person', time: '09:30', minutes: 360, agenda: STUDY_DAY },
  },
  {
    ...{ id: 'webinar', name: 'Webinar of 60 minutes: a talk and questions', kind: 'webinar' },
    ...{ ...LUNCHTIME, minutes: 60, agenda: WEBINAR },
  },
];

function clinicTemplate(minutes: ClinicLength, cases: CaseCount): PlanTemplate {
  const number = cases === 1 ? 'one case' : 'two cases';
  return {
    id: `clinic-${minutes}-${cases}`,
    name: `Case clinic of ${minutes} minutes: a talk and ${number}`,
    ...{ ...LUNCHTIME, kind: 'case-clinic', minutes, agenda: CLINICS[minutes][cases] },
  };
}

function clinic([talk, cases, close]: readonly [number, readonly number[], number]): AgendaItem[] {
  return [
    { kind: 'welcome', title: 'Welcome and what happened last time', minutes: 5 },
    { kind: 'didactic', title: 'A short talk', minutes: talk },
    ...cases.map((minutes, index): AgendaItem => ({
      kind: 'case',
      title: cases.length === 1 ? 'A case from the network' : `Case ${index + 1}`,
      minutes,
    })),
    { kind: 'discussion', title: 'Questions and what we take away', minutes: close },
  ];
}
