export const NEEDS_SETTINGS = Symbol('needs settings');

export interface NeedsSettings {
  /** Days after the end of a study day for which needs are kept. */
  readonly keptDays: number;
}
