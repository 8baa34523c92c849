/** A speaker to be asked whether a slot suits them. */
export interface Asking {
  readonly guid: string;
  readonly personGuid: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room: string;
  /** They were asked before, for another time or room. */
  readonly isAgain: boolean;
}
