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

/** They have left the network: whoever holds a line open for them should close it. */
export class PersonLeft {
  constructor(readonly personId: string) {}
}
