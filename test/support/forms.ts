/** The form of a published series that begins on 30 November 2026, two hours later than it was. */
export const seriesForm = {
  ...{
    title: 'Talking with families about symptoms',
    kind: 'case-clinic',
    date: '2026-11-30',
    time: '14:00',
  },
  ...{ minutes: '60', mode: 'online', venue: '', link: 'https://meet.example/clinic', capacity: '' },
  ...{ summary: 'How to begin, what to say, and when to ask for help.', agenda: '', basis: 'percent' },
  ...{ ruleValue: '50', timeZone: 'Europe/London', repeat: 'weekly', ends: 'count', count: '4' },
};
