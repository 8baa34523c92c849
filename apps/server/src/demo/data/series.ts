import type { Tier } from '#kernel';
import { CLINIC_AGENDAS, EVERYONE, type AgendaItem, type Audience, type SessionKind } from '#programme';

/** What carries the meeting, and so whose report is imported afterwards. */
export type Tool = 'teams' | 'zoom' | 'meet' | 'webex';

/** How likely somebody of a tier is to register, if they are as keen as can be. */
export type Pull = Readonly<Record<Tier, number>>;

export interface DemoSeries {
  readonly title: string;
  readonly kind: SessionKind;
  readonly summary: string;
  readonly audience: Audience;
  /** The key of who made it, in the cast. */
  readonly by: 'amina' | 'oli';
  readonly tool: Tool;
  readonly weekday: 'MO' | 'TU' | 'WE' | 'TH' | 'FR';
  readonly time: string;
  readonly minutes: number;
  readonly agenda: readonly AgendaItem[];
  readonly everyWeeks: number;
  /** Weeks from now: the past is negative. */
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly pull: Pull;
  /** The dates take their titles from here in turn. */
  readonly topics: readonly string[];
}

const NOBODY: Pull = {
  'registered-clinical': 0.02,
  'clinical-support': 0.02,
  'non-clinical': 0.02,
  students: 0.02,
  volunteers: 0.01,
  'outside-health': 0.02,
  'not-known': 0.05,
};

export const SERIES: readonly DemoSeries[] = [
  {
    title: 'Children’s palliative care case clinic',
    kind: 'case-clinic',
    summary: 'Bring a case, hear one, and take one thing away. A hub team and everybody in the room answer.',
    audience: { tiers: ['registered-clinical'], roles: [] },
    ...{ by: 'amina', tool: 'teams', weekday: 'MO', time: '12:30', minutes: 60, agenda: CLINIC_AGENDAS[60] },
    ...{ everyWeeks: 2, fromWeek: -52, toWeek: 12 },
    pull: { ...NOBODY, 'registered-clinical': 0.36, 'clinical-support': 0.14, students: 0.25 },
    topics: [
      'breathlessness at home',
      'seizures that do not stop',
      'talking with brothers and sisters',
      'feeding, and when to stop',
      'pain in a child who cannot tell',
      'the last days at school',
      'secretions and suction',
      'planning ahead with a family',
      'itching and sweating',
    ],
  },
  {
    title: 'Community nurses’ clinic',
    kind: 'case-clinic',
    summary: 'For those who drive from house to house: pumps, kits, and whom to ring at five to five.',
    audience: { tiers: [], roles: ['community-nurse', 'health-visitor', 'school-nurse', 'health-care-assistant'] },
    ...{ by: 'amina', tool: 'zoom', weekday: 'WE', time: '13:00', minutes: 75, agenda: CLINIC_AGENDAS[75] },
    ...{ everyWeeks: 4, fromWeek: -49, toWeek: 11 },
    pull: { ...NOBODY, 'registered-clinical': 0.18, 'clinical-support': 0.3 },
    topics: ['syringe pumps', 'just-in-case boxes', 'working alone', 'the first visit'],
  },
  {
    title: 'Everyone counts',
    kind: 'webinar',
    summary:
      'For receptions, kitchens, wards’ desks, drivers and gardens: what to say, what to notice, whom to tell.',
    audience: { tiers: ['non-clinical', 'volunteers'], roles: [] },
    ...{ by: 'oli', tool: 'meet', weekday: 'TH', time: '14:00', minutes: 45, agenda: [] },
    ...{ everyWeeks: 2, fromWeek: -25, toWeek: 11 },
    pull: { ...NOBODY, 'non-clinical': 0.75, volunteers: 0.7, 'clinical-support': 0.15 },
    topics: [
      'a family at the desk',
      'when somebody cries on the telephone',
      'driving a child who is very ill',
      'meals that mean something',
      'what confidential means for you',
      'looking after yourself',
    ],
  },
  {
    title: 'School, home and hospice',
    kind: 'case-clinic',
    summary: 'A child’s week has a classroom in it. For teachers, assistants and social care, with a nurse to ask.',
    audience: { tiers: ['outside-health', 'clinical-support'], roles: ['school-nurse'] },
    ...{ by: 'amina', tool: 'webex', weekday: 'TU', time: '15:45', minutes: 60, agenda: CLINIC_AGENDAS[60] },
    ...{ everyWeeks: 4, fromWeek: -38, toWeek: 10 },
    pull: { ...NOBODY, 'outside-health': 0.6, 'clinical-support': 0.25, 'registered-clinical': 0.04 },
    topics: ['a care plan in the classroom', 'when a classmate dies', 'rest, pain and lessons', 'who may give what'],
  },
  {
    title: 'Network webinar',
    kind: 'webinar',
    summary: 'Half an hour of what is new, half an hour of questions. Open to all.',
    audience: EVERYONE,
    ...{ by: 'oli', tool: 'zoom', weekday: 'FR', time: '09:30', minutes: 60, agenda: [] },
    ...{ everyWeeks: 6, fromWeek: -46, toWeek: 8 },
    pull: {
      ...NOBODY,
      'registered-clinical': 0.14,
      'clinical-support': 0.12,
      'non-clinical': 0.1,
      volunteers: 0.1,
      'outside-health': 0.12,
    },
    topics: ['the new guideline', 'what families told us', 'a year of numbers'],
  },
];
