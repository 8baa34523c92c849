/** What decides how a conversation may get to a clinic. */
export interface Asker {
  /** They asked the first question. */
  readonly isMine: boolean;
  /** That was asked without a name. */
  readonly isAnonymous: boolean;
  readonly isModerator: boolean;
}

/**
 * Whoever asked takes it there, or a moderator. A case carries the name of who brings it, and the conversation says to
 * which clinic it goes; so whoever asked without a name lets a moderator bring it: else the two together would name them.
 */
export function wayToClinic({ isMine, isAnonymous, isModerator }: Asker): 'take' | 'wish' | 'none' {
  if (isMine && isAnonymous) return 'wish';
  return isMine || isModerator ? 'take' : 'none';
}
