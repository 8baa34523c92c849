/**
 * Whose presence is written down, asked of whoever keeps the register: attendance is a library above
 * this one, so the application says which of its services answers.
 */
export abstract class Presence {
  /** Those of these sessions for which somebody's presence is known. */
  abstract among(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** Whether the register, as it stands, says that somebody was there. */
  abstract isAnybodyIn(sessionId: string): Promise<boolean>;
}
