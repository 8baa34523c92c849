import type { CatchUpContent } from '#catch-up';

/** What was said at a few sessions of the year, found by the end of their titles; invented like all the rest. */
export const CATCH_UPS: readonly (Omit<CatchUpContent, 'recording'> & {
  readonly topic: string;
  readonly minutes: number | null;
})[] = [
  {
    topic: 'a family at the desk',
    lines: [
      'Look up, say your name, and ask theirs: it is the first kindness of the day.',
      'You do not need to know what is wrong to say “I am glad you are here”.',
      'Keep a quiet chair free, away from the telephone.',
      'If somebody cries, stay. Tell the nurse in charge afterwards.',
      'Nobody expects you to have the answers.',
    ],
    questions: ['Where do we put a wheelchair and a pram at once?'],
    slides: { kind: 'link', url: 'https://slides.example/at-the-desk' },
    minutes: 38,
  },
  {
    topic: 'driving a child who is very ill',
    lines: [
      'The plan for the journey is in the door pocket: read it before you set off.',
      'Two stops are normal. A third one is a telephone call to the hub.',
      'Ask whether music is welcome. Silence is welcome more often.',
    ],
    questions: [],
    slides: null,
    minutes: 41,
  },
  {
    topic: 'breathlessness at home',
    lines: [
      'A fan, an open window and a calm voice come before any medicine.',
      'Write down what helped, so that the night nurse does the same.',
      'Ring the hub before the second dose, not after it.',
    ],
    questions: ['Who lends out the fans?', 'May school staff have the plan by e-mail?'],
    slides: { kind: 'link', url: 'https://slides.example/breath' },
    minutes: 52,
  },
  {
    topic: 'pain in a child who cannot tell',
    lines: [
      'The parents are the scale: ask what this child does when it hurts.',
      'Film a good day with the family’s leave, to know a bad one by.',
    ],
    questions: ['Which scale do we write down?'],
    slides: null,
    minutes: null,
  },
  {
    topic: 'just-in-case boxes',
    lines: [
      'The box belongs to the family, the key to nobody.',
      'Check the dates on the first Monday of the month.',
      'A photograph of the list saves the drive back.',
    ],
    questions: [],
    slides: null,
    minutes: 60,
  },
  {
    topic: 'a care plan in the classroom',
    lines: [
      'One page, in the words of the child.',
      'Everybody in the room knows where it hangs.',
      'The school nurse changes it; the teacher says when it must change.',
    ],
    questions: ['What do supply teachers get?'],
    slides: { kind: 'link', url: 'https://slides.example/classroom' },
    minutes: 47,
  },
  {
    topic: 'what families told us',
    lines: ['They remember the receptionist’s name.', 'They want one telephone number, and a person behind it.'],
    questions: [],
    slides: null,
    minutes: 33,
  },
];
