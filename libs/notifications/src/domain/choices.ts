/** Which reminders a person gets of the sessions that they have a place in. */
export const REMINDER_CHOICES = ['both', 'day-before', 'hour-before', 'none'] as const;
export type ReminderChoice = (typeof REMINDER_CHOICES)[number];

/** How often a person gets the digest. */
export const DIGEST_CHOICES = ['weekly', 'daily', 'off'] as const;
export type DigestChoice = (typeof DIGEST_CHOICES)[number];

/** When in the day the digest comes, on the wall clock where the person is. */
export const DIGEST_TIMES = ['07:30', '12:00', '16:30'] as const;
export type DigestTime = (typeof DIGEST_TIMES)[number];

/** Whether a person is told that talks of a conference moved which they starred; of their places always. */
export const MOVED_TALKS_CHOICES = ['yes', 'no'] as const;
export type MovedTalksChoice = (typeof MOVED_TALKS_CHOICES)[number];

/** What one person wants to be told, and when. */
export interface Choices {
  readonly reminders: ReminderChoice;
  readonly digest: DigestChoice;
  readonly digestTime: DigestTime;
  readonly movedTalks: MovedTalksChoice;
}

/** What everybody gets who has said nothing: enough to remember by, and a letter a week. */
export const USUAL: Choices = { reminders: 'both', digest: 'weekly', digestTime: '07:30', movedTalks: 'yes' };
