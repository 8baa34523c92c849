import type { Tier } from '#kernel';

/** Where several things happen at once, each in one of these rooms, in this order. */
export const ROOMS: readonly DemoRoom[] = [
  { name: 'Main Hall', capacity: 240, walk: [3, 5, 4] },
  { name: 'Garden Room', capacity: 60, walk: [6, 5] },
  { name: 'Workshop Room', capacity: 24, walk: [2] },
  { name: 'Studio', capacity: 16, walk: [] },
];
export const TRACKS = [
  'Practice at the bedside',
  'Everyone who meets families',
  'Running a service',
  'Looking after ourselves',
] as const;

interface DemoRoom {
  readonly name: string;
  readonly capacity: number;
  /** Minutes to each of the rooms after it. */
  readonly walk: readonly number[];
}

export interface DemoSlot {
  readonly time: string;
  readonly minutes: number;
  readonly kind?: 'Break' | 'Workshop';
  /** One alone is for everybody, in the Main Hall. */
  readonly talks: readonly (readonly [title: string, ...speakers: string[]])[];
}

export const CONFERENCE_DAYS: readonly (readonly DemoSlot[])[] = [
  [
    { time: '09:30', minutes: 30, talks: [['Welcome: a network, not a building', 'Oli Hughes']] },
    {
      time: '10:00',
      minutes: 45,
      talks: [
        ['Breathlessness at home, at night', 'Priya Nair', 'Ben Carter'],
        ['The first voice: what a family hears on the telephone', 'Joan Whitlock'],
        ['One rota for two counties', 'Siân Llewellyn-Ap Rhys'],
        ['Ten quiet minutes', 'Tomos Griffiths'],
      ],
    },
    { time: '10:45', minutes: 30, kind: 'Break', talks: [['Coffee']] },
    {
      time: '11:15',
      minutes: 60,
      talks: [
        ['Pain that nobody can describe', 'Amina Rahman'],
        ['At the school gate: when a pupil is very ill', 'Zoë Hart'],
        ['What a bed costs, and what a home costs', 'Dr Oluwaseun Adébáyọ̀'],
      ],
    },
    { time: '12:15', minutes: 75, kind: 'Break', talks: [['Lunch and posters']] },
    {
      time: '14:00',
      minutes: 75,
      kind: 'Workshop',
      talks: [
        ['Workshop: the last hour, and the hour after', 'Ruth O’Dowd', 'Mo Sayed'],
        ['Workshop: kind words under pressure', 'Tomos Griffiths'],
        ['Workshop: your figures in one page', 'Oli Hughes'],
      ],
    },
    { time: '15:15', minutes: 45, kind: 'Break', talks: [['Tea']] },
    { time: '16:00', minutes: 45, talks: [['A mother and a nurse in conversation', 'Priya Nair']] },
  ],
  [
    {
      time: '09:30',
      minutes: 45,
      talks: [
        ['Seizures in the back of a car', 'Ben Carter'],
        ['Lifts, laundry and a birthday: the work that nobody counts', 'Mary-Jane Featherstonehaugh-Cholmondeley'],
        ['Volunteers who stay', 'Ruth O’Dowd'],
        ['When the child was your favourite', 'Mo Sayed'],
      ],
    },
    { time: '10:15', minutes: 30, kind: 'Break', talks: [['Coffee']] },
    {
      time: '10:45',
      minutes: 60,
      talks: [
        ['Feeding: when to stop, and how to say so', 'Amina Rahman'],
        ['Brothers and sisters', 'Zoë Hart', 'Joan Whitlock'],
        ['Sharing notes across three systems', 'Ada Osei'],
      ],
    },
    { time: '12:15', minutes: 45, talks: [['What we will do on Monday', 'Oli Hughes', 'Amina Rahman']] },
  ],
];

interface DemoOurs {
  readonly tiers?: readonly Tier[];
  readonly chairs?: readonly string[];
  readonly capacity?: number;
}

/** What no file carries, by the title. All in the Main Hall is streamed. */
export const OURS: Readonly<Record<string, DemoOurs>> = {
  'Breathlessness at home, at night': { tiers: ['registered-clinical'], chairs: ['Amina Rahman'] },
  'Pain that nobody can describe': { tiers: ['registered-clinical'], chairs: ['Ben Carter'] },
  'The first voice: what a family hears on the telephone': { tiers: ['non-clinical', 'volunteers'] },
  'At the school gate: when a pupil is very ill': { tiers: ['outside-health', 'non-clinical'] },
  'One rota for two counties': { tiers: ['non-clinical'], chairs: ['Oli Hughes'] },
  'Workshop: kind words under pressure': { tiers: ['non-clinical', 'volunteers'], capacity: 60 },
  'Workshop: your figures in one page': { tiers: ['non-clinical'], capacity: 24 },
  'Lifts, laundry and a birthday: the work that nobody counts': { tiers: ['non-clinical', 'volunteers'] },
  'Volunteers who stay': { tiers: ['volunteers'], chairs: ['Tomos Griffiths'] },
  'Feeding: when to stop, and how to say so': { tiers: ['registered-clinical', 'clinical-support'] },
};
