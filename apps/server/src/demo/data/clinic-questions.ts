import type { CaseText } from '#cases';

/** A question of a conversation that goes to a clinic as a case. */
export interface DemoQuestion {
  readonly by: 'ruth' | 'tomos';
  readonly title: string;
  readonly text: string;
  /** What goes over into the case, as whoever asked left it. */
  readonly question: string;
  readonly story: string;
  readonly rest: Omit<CaseText, 'question' | 'parts'> & { readonly parts: Readonly<Record<string, string>> };
}

/** Taken to a clinic of this autumn: what it agreed to say stands in the conversation. */
export const CAME_BACK: DemoQuestion & {
  readonly reply: string;
  readonly advice: readonly string[];
  readonly back: string;
} = {
  by: 'ruth',
  title: 'A pupil asks whether it will hurt',
  text: 'A pupil who knows that he is very ill has begun to ask me, in the middle of sums, whether it will hurt. I do not want to lie and I do not know enough.\n\nWhat may a teacher say?',
  question: 'What may a teacher say to a pupil who asks whether dying hurts?',
  story: 'He asks in the middle of lessons, and always me. His parents know that he asks.',
  rest: {
    ageBand: '10 to 14 years',
    region: 'North',
    weeksBefore: 2,
    parts: {
      tried: 'I said that I would find out, and that he may always ask.',
      matters: 'He would like a straight answer from somebody whom he knows.',
      team: 'A hospice nurse once a week, a school nurse.',
    },
  },
  reply: 'The same here, on the ward. I would be glad to hear what the clinic says.',
  advice: [
    'Say what is true: there are medicines for pain, and somebody whose job it is to give them.',
    'Let the hospice nurse come to school once, so that he can ask her with his teacher beside him.',
  ],
  back: 'Thank you for asking. We talked about it and would say:\n\n- Answer what was asked, and no more. “There are good medicines, and people who know how to use them” is true and enough.\n- You need not know. “I will ask, and tell you tomorrow” is an answer, if you keep it.\n- Ask a nurse to come to school, so that the child meets the person who can say more.',
};

/** Taken to the next clinic, and waiting for a reviewer. */
export const ON_ITS_WAY: DemoQuestion = {
  by: 'tomos',
  title: 'Brothers and sisters in the car',
  text: 'I drive families to the hospice. The ones who say nothing are the brothers and sisters in the back. Should I talk, or leave them in peace?',
  question: 'What can a driver do for brothers and sisters who sit in the back and say nothing?',
  story: 'Two of them come along each week. They look out of the window the whole way.',
  rest: {
    ageBand: '5 to 9 years',
    region: 'East',
    weeksBefore: 1,
    parts: { tried: 'I put on quiet music. Once I asked about football.', matters: '', team: '' },
  },
};

/** Of a page that somebody brought with a case: it is drawn anew like any other. */
export const DIARY = {
  title: 'A week of feeds',
  shows: 'A diary of one week: what she was fed each day, and how much of it came up again.',
  columns: [
    { head: 'Day', share: 34 },
    { head: 'Fed', share: 33 },
    { head: 'Came up again', share: 33 },
  ],
  lines: [
    ['First', '600 ml', '400 ml'],
    ['Second', '600 ml', '350 ml'],
    ['Third', '500 ml', '300 ml'],
    ['Fourth', '500 ml', '380 ml'],
    ['Fifth', '400 ml', '200 ml'],
    ['Sixth', '400 ml', '250 ml'],
    ['Seventh', '400 ml', '180 ml'],
  ],
} as const;
