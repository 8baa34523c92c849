/** How each figure is counted, in the words that stand on the page and in the files. */
export const DEFINITIONS = {
  people:
    'People who attended at least once. Each person counts once in a row, and once in the total, so the rows can add up to more than the total.',
  attendances:
    'Times that somebody attended. A person who attended three sessions counts three times. "Attended" is decided by the rule that was set for each session.',
  minutes:
    'Minutes that people were present during the timetabled session. Where the minutes are not known they are left out, never counted as 0. Each row and the total are added up exactly and then said in whole minutes, so rows may add up to a minute or so more or less than the total.',
  share: 'The row’s part of all attendances.',
  partial: 'Came, but for less time than the session’s rule asks. Counted apart, not as attended.',
  unknown: 'Came, but nobody knows for how long. Counted apart, not as attended.',
  notKnown:
    'Nobody told us the role, the workplace or the area. These people always have a row of their own.',
  frozen:
    'Role and workplace are those at the time of the session. A later change of job does not change these figures.',
  period: 'From the first day to the last, both included, by the calendar where the session was held.',
} as const;

export type Definitions = Readonly<Record<string, string>>;
