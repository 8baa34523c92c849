import type { CaseText } from '#cases';

/** A case of the demonstration: invented like all the rest, and written as we hope that cases are written. */
export interface DemoCase {
  readonly by: 'ben' | 'priya' | 'ruth' | 'joan';
  readonly text: CaseText;
}

/** Brought to a clinic of this autumn, answered, and followed up once. */
export const ANSWERED: DemoCase & { readonly advice: readonly string[]; readonly happened: string } = {
  by: 'ben',
  text: {
    question: 'How do we help a boy who wakes every hour, so that his parents can sleep too?',
    ageBand: '5 to 9 years',
    region: 'East',
    weeksBefore: 8,
    parts: {
      story:
        'He has a condition of the brain that gets worse. For two months he has woken every hour, cried, and settled only when carried.\n\nBoth parents are worn out, and one of them has stopped working.',
      tried: 'A darker room and a fixed hour for bed. A medicine for sleep helped for a week and then no more.',
      matters: 'His mother says: one whole night a week, and not to be told again that it will pass.',
      team: 'A community nurse twice a week, a special school, a hospice that knows him by day.',
    },
  },
  advice: [
    'Look for pain first: write down for one week what he did just before he woke.',
    'Ask the hospice for one planned night a week, before anybody is at the end of their strength.',
    'Give the parents one number for the night, and the name of whoever answers it.',
  ],
  happened:
    'The diary showed that he woke after every feed. We changed the hours, and he sleeps for four hours at a time. The hospice found a night every second week.',
};

/** Accepted for a clinic that is still to come. */
export const ACCEPTED: DemoCase = {
  by: 'priya',
  text: {
    question: 'When do we talk with a girl about stopping her feeds, if her parents would rather we did not?',
    ageBand: '10 to 14 years',
    region: 'West',
    weeksBefore: 4,
    parts: {
      story:
        'She is fed by tube and brings up more than she keeps. She asks us by signs why it hurts. Her parents want to tell her later.',
      tried: 'Slower feeds, smaller ones, another milk. We have met the parents twice.',
      matters: 'She wants to know. They want her not to be afraid.',
      team: 'Hospice nurses, a dietitian, a chaplain who visits.',
    },
  },
};

/** Accepted for the clinic that is on while somebody looks at the demonstration. */
export const DISCUSSED: DemoCase = {
  by: 'ben',
  text: {
    question: 'Who can sit with a girl at night, so that her grandmother can sleep and she can stay at home?',
    ageBand: '5 to 9 years',
    region: 'North',
    weeksBefore: 2,
    parts: {
      story:
        'She needs suction several times a night and turns blue when nobody comes. Her grandmother does it alone and has begun to sleep through the alarm.\n\nShe would like to stay at home, and says so.',
      tried: 'A louder alarm. A carer for two nights a week, who left after a month.',
      matters: 'The girl wants her own bed and her cat. Her grandmother wants to be woken before it is late.',
      team: 'A community nurse every other day, a respiratory nurse by telephone, school in the mornings.',
    },
  },
};

/** Sent, and not reviewed yet: everybody may bring a case, in their own words. */
export const WAITING: DemoCase = {
  by: 'ruth',
  text: {
    question: 'What do we say to the class when a friend does not come back after the holidays?',
    ageBand: '5 to 9 years',
    region: 'North',
    weeksBefore: 1,
    parts: {
      story:
        'A child of our class is very ill and may die in the coming weeks. The others ask every morning. Two of them have stopped playing.',
      tried: 'We drew cards. We said that the doctors help.',
      matters: 'The family would like the class to know, and in gentle words.',
      team: '',
    },
  },
};

/** What the check takes for a number of somebody is that of a pump: it waits for a second look. */
export const HELD: DemoCase = {
  by: 'priya',
  text: {
    question: 'Who may change the rate of a pump at home, if the nurse is an hour away?',
    ageBand: '1 to 4 years',
    region: 'West',
    weeksBefore: 1,
    parts: {
      story:
        'The pump stopped at night, and the parents waited for an hour.\n\nIt is one of those that were called back (NHS serial 943 476 5919).',
      tried: 'We left a page with pictures beside it.',
      matters: 'Her parents would like to be allowed to press one button.',
      team: 'Hospice nurses, on call from an hour away.',
    },
  },
};

/** A draft that was begun at the desk, and not finished. */
export const BEGUN: DemoCase = {
  by: 'joan',
  text: {
    question: 'What helps at the desk when a family arrives for the last time?',
    ageBand: '',
    region: '',
    weeksBefore: null,
    parts: {},
  },
};

/** What the answered case taught. */
export const LESSON = 'Look for what happened just before a child wakes: the cause is more often pain than habit.';

/** Waits for a second person to read it. */
export const NEXT_LESSON =
  'A planned night at a hospice helps most before anybody is at the end of their strength.';
