import type { CastMember } from './cast.js';

/** Something that somebody of the cast says, so many hours after the thread began. */
interface Said {
  readonly who: CastMember['key'];
  readonly hours: number;
  readonly text: string;
  readonly isUnnamed?: boolean;
  /** The number of the post that it answers. */
  readonly answers?: number;
}

interface About {
  readonly by: CastMember['key'];
  /** The number of the post. */
  readonly post: number;
}

/** What the others made of a conversation. */
export interface Tended {
  readonly answer?: About;
  readonly endorsed?: About;
  readonly reported?: About & { readonly reason: string };
  /** Whoever asked without a name would like a clinic to talk about it. */
  readonly wishedBy?: CastMember['key'];
}

export interface Conversation {
  readonly space: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly said: readonly Said[];
  readonly tended?: Tended;
}

export const CONVERSATIONS: readonly Conversation[] = [
  {
    space: 'everybody',
    title: 'How do you answer the phone when somebody is crying?',
    daysAgo: 9,
    said: [
      {
        who: 'joan',
        hours: 0,
        text: 'I am on the front desk. Last week a father rang in tears and I did not know what to say before I put him through.\n\nWhat do you say **first**?',
      },
      {
        who: 'tomos',
        hours: 2,
        text: 'I only say “take your time, I am here”. Then I wait. It feels long, but it is not.',
        answers: 1,
      },
      {
        who: 'amina',
        hours: 5,
        text: 'Tomos is right. Three things that help:\n\n- say your name, and that you are listening\n- do not hurry to put them through\n- tell your colleague before the call, so that the father need not begin again\n\n> The first voice is the one that families remember.',
        answers: 1,
      },
      { who: 'joan', hours: 27, text: 'Thank you both. I tried it today and it worked.', answers: 3 },
    ],
    tended: { answer: { by: 'joan', post: 3 }, endorsed: { by: 'amina', post: 2 } },
  },
  {
    space: 'everybody',
    title: 'Moving and handling at school: who trains the staff?',
    daysAgo: 4,
    said: [
      {
        who: 'ruth',
        hours: 0,
        text: 'We have a pupil back after a long stay in hospital. Who trains school staff in moving and handling in your area: the community team, or the council?',
      },
      {
        who: 'ben',
        hours: 20,
        text: 'Here it is us. We come in for half a day and leave a sheet with pictures. I can share the outline at the next clinic.',
        answers: 1,
      },
      { who: 'ruth', hours: 22, text: 'Yes please. Half a day we can manage.', answers: 2 },
      {
        who: 'oli',
        hours: 26,
        text: 'I have put it on the list for the next clinic. The date is in [Training](/training).',
      },
    ],
    tended: { reported: { by: 'priya', post: 1, reason: 'Could somebody tell which school this is?' } },
  },
  {
    space: 'everybody',
    title: 'I felt out of my depth on a night shift',
    daysAgo: 2,
    said: [
      {
        who: 'priya',
        hours: 0,
        text: 'I would rather not say who I am. I was alone on nights with a child in pain and a plan that I did not understand. I rang, and it was fine. But I still think about it.\n\nDoes that go away?',
        isUnnamed: true,
      },
      {
        who: 'amina',
        hours: 8,
        text: 'You rang. That is what a good nurse does. Would it help if the plan had one line at the top: *whom to ring, and when*?',
        answers: 1,
      },
      { who: 'ben', hours: 9, text: 'It gets quieter. Talk to somebody after the shift, every time.', answers: 1 },
    ],
    tended: { wishedBy: 'priya' },
  },
  {
    space: 'hub-panel',
    title: 'One page for out-of-hours advice',
    daysAgo: 6,
    said: [
      {
        who: 'amina',
        hours: 0,
        text: 'Shall we agree on one page for whom to ring at night, for all spokes? A draft for the next meeting would do.',
      },
      { who: 'oli', hours: 4, text: 'I can collect the numbers by Friday.', answers: 1 },
    ],
  },
];
