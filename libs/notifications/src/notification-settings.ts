export const NOTIFICATION_SETTINGS = Symbol('notification settings');

export interface NotificationSettings {
  /** Where the site is, for the links in letters. */
  readonly baseUrl: string;
  /** Where people are: nobody has a zone of their own yet. */
  readonly timeZone: string;
  /** From which the links that stop letters are signed; the same in every process of one network. */
  readonly secret: string;
}
