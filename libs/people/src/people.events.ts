import type { AccessLevel } from '#kernel';

export class PersonJoined {
  constructor(readonly personId: string) {}
}

export class PersonChanged {
  constructor(readonly personId: string) {}
}

/** A new job, or a new workplace, or both. */
export class PostTaken {
  constructor(
    readonly personId: string,
    readonly since: Date,
  ) {}
}

export class AccessChanged {
  constructor(
    readonly personId: string,
    readonly before: AccessLevel,
    readonly after: AccessLevel,
  ) {}
}

/** A sign-in has ended, or all of a person's: whoever holds a line open by it should close it. */
export class SignedOut {
  constructor(readonly which: { readonly personId?: string; readonly signInId?: string }) {}
}

/** They have left the network: whoever holds a line open for them should close it. */
export class PersonLeft {
  constructor(readonly personId: string) {}
}
