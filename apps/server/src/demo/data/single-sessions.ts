import type { Tier } from '#kernel';
import { EVERYONE, type AgendaItem, type Audience, type SessionKind, type SessionMode } from '#programme';
import type { Pull } from './series.js';

/** A day of its own: where it is, and how many fit in. */
export interface DemoDay {
  readonly title: string;
  readonly kind: SessionKind;
  readonly summary: string;
  readonly audience: Audience;
  readonly mode: SessionMode;
  readonly venue: string;
  readonly capacity: number | null;
  readonly agenda: readonly AgendaItem[];
  readonly time: string;
  readonly minutes: number;
  /** Weeks from now, and the weekday from Monday 0. */
  readonly week: number;
  readonly weekday: number;
  readonly pull: Pull;
}

const STUDY_DAY: readonly AgendaItem[] = [
  { kind: 'welcome', title: 'Coffee and welcome', minutes: 30 },
  { kind: 'talk', title: 'What we know, and what we only think we know', minutes: 60 },
  { kind: 'break', title: 'Break', minutes: 30 },
  { kind: 'didactic', title: 'At the bedside: a workshop', minutes: 90 },
  { kind: 'break', title: 'Lunch', minutes: 60 },
  { kind: 'case', title: 'Two families, told by those who were there', minutes: 75 },
  { kind: 'discussion', title: 'What we will do on Monday', minutes: 45 },
];

const shared = {
  kind: 'study-day',
  audience: EVERYONE,
  mode: 'in-person',
  agenda: STUDY_DAY,
  time: '09:30',
  minutes: 390,
} as const;

export const DAYS: readonly DemoDay[] = [
  {
    ...shared,
    title: 'Study day: symptoms from the first hour to the last',
    summary: 'A day of teaching and cases for nurses and doctors, with time for questions.',
    venue: 'Education Centre, Northmoor Children’s Hospital',
    capacity: 40,
    ...{ week: -44, weekday: 1, pull: allAt(0.1, { 'registered-clinical': 0.45 }) },
  },
  {
    ...shared,
    title: 'Diwrnod astudio: gofal yn y gymuned (study day: care in the community)',
    summary: 'Yn Gymraeg ac yn Saesneg. In Welsh and in English, with interpreters.',
    venue: 'Neuadd y Dref, Brynhafod',
    capacity: 35,
    ...{ week: -31, weekday: 2, pull: allAt(0.12, { 'registered-clinical': 0.3, 'outside-health': 0.25 }) },
  },
  {
    ...shared,
    title: 'Study day: the whole team, from the front door to the garden',
    summary: 'For everybody who meets families and is not a nurse or a doctor.',
    audience: { tiers: ['non-clinical', 'volunteers', 'clinical-support'], roles: [] },
    venue: 'Elm House, Calder Vale',
    capacity: 45,
    ...{ week: -14, weekday: 3, pull: allAt(0.04, { 'non-clinical': 0.6, volunteers: 0.6 }) },
  },
  {
    ...shared,
    kind: 'conference',
    title: 'Northmoor and the Vales: the network’s yearly conference',
    summary: 'A day together, in the hall and on the screen: talks, posters, and lunch.',
    mode: 'hybrid',
    venue: 'Corn Hall, Dunwater',
    capacity: null,
    ...{ week: -6, weekday: 4, pull: allAt(0.5) },
  },
  {
    ...shared,
    title: 'Study day: bereavement, before and after',
    summary: 'For anybody who stays in touch with a family. Places are few: put your name down early.',
    venue: 'The Quiet Garden, Northmoor',
    capacity: 24,
    ...{ week: 5, weekday: 2, pull: allAt(0.8) },
  },
  {
    ...shared,
    title: 'Study day: equipment that goes home',
    summary: 'Hands on: pumps, hoists, suction, oxygen and beds, with those who deliver them.',
    venue: 'Joint Equipment Store, Dunwater',
    capacity: 30,
    ...{ week: 9, weekday: 3, pull: allAt(0.1) },
  },
];

/** The same pull on every tier, but for some. */
function allAt(pull: number, but: Partial<Record<Tier, number>> = {}): Pull {
  return {
    'registered-clinical': pull,
    'clinical-support': pull,
    'non-clinical': pull,
    students: pull,
    volunteers: pull,
    'outside-health': pull,
    'not-known': pull,
    ...but,
  };
}
