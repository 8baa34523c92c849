/** What is said at the same time: one talk for each of the rooms, of these tracks. */
export const ROOMS = ['Main Hall', 'Garden Room', 'Workshop Room'] as const;
export const TRACKS = ['Practice at the bedside', 'Everyone who meets families', 'Running a service'] as const;

export interface DemoSlot {
  readonly time: string;
  readonly minutes: number;
  /** Title, and who speaks; one alone is for everybody, in the Main Hall. */
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
      ],
    },
    {
      time: '11:15',
      minutes: 60,
      talks: [
        ['Pain that nobody can describe', 'Amina Rahman'],
        ['At the school gate: when a pupil is very ill', 'Zoë Hart'],
        ['What a bed costs, and what a home costs', 'Dr Oluwaseun Adébáyọ̀'],
      ],
    },
    {
      time: '14:00',
      minutes: 75,
      talks: [
        ['Workshop: the last hour, and the hour after', 'Ruth O’Dowd', 'Mo Sayed'],
        ['Workshop: kind words under pressure', 'Tomos Griffiths'],
        ['Workshop: your figures in one page', 'Oli Hughes'],
      ],
    },
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
      ],
    },
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
