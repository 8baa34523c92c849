/** What decides what somebody may do with a post. */
export interface PostFacts {
  readonly isMine: boolean;
  readonly isRemoved: boolean;
  /** Nobody but moderators writes in the thread any more. */
  readonly isClosed: boolean;
  /** The thread's first post is theirs. */
  readonly isAsker: boolean;
}

interface SpaceClosed {
  readonly closedAt: number | null;
}

/** What a person is in the space. */
export interface Part {
  readonly isModerator: boolean;
  /** Of the panel: what they endorse carries weight. */
  readonly isExpert: boolean;
}

export function canChangePost({ isMine, isRemoved, isClosed }: PostFacts): boolean {
  return isMine && !isRemoved && !isClosed;
}

export function canRemovePost({ isMine, isRemoved }: PostFacts, { isModerator }: Part): boolean {
  return !isRemoved && (isMine || isModerator);
}

/** What its writer took away stays away, unless a moderator brings it back. */
export function canRestorePost({ isRemoved }: PostFacts, { isModerator }: Part): boolean {
  return isRemoved && isModerator;
}

export function canMarkAnswer({ isRemoved, isAsker }: PostFacts, { isModerator }: Part): boolean {
  return !isRemoved && (isAsker || isModerator);
}

export function canEndorse({ isMine, isRemoved }: PostFacts, { isExpert }: Part): boolean {
  return isExpert && !isMine && !isRemoved;
}

export function canReport({ isMine, isRemoved }: PostFacts): boolean {
  return !isMine && !isRemoved;
}

/** In a closed thread moderators still can, in a closed space nobody. */
export function canWriteIn(isClosed: boolean, { isModerator, closedAt }: Part & SpaceClosed): boolean {
  return closedAt === null && (!isClosed || isModerator);
}
