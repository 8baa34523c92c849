/** People can find it and register. */
export class SessionPublished {
  constructor(readonly sessionId: string) {}
}

export class SessionUnpublished {
  constructor(readonly sessionId: string) {}
}

/** When and where a session is, as people would put it in their calendars. */
export interface Placement {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly venue: string | null;
  readonly meetingUrl: string | null;
}

/** Its time or its place is another one; whoever put it in a calendar must hear. */
export class SessionMoved {
  constructor(
    readonly sessionId: string,
    readonly before: Placement,
    readonly after: Placement,
  ) {}
}

/** Something else about it changed. */
export class SessionChanged {
  constructor(readonly sessionId: string) {}
}

export class SessionCancelled {
  constructor(
    readonly sessionId: string,
    readonly reason: string,
  ) {}
}

export class SessionRestored {
  constructor(readonly sessionId: string) {}
}

/** Its end has passed. */
export class SessionHeld {
  constructor(readonly sessionId: string) {}
}

export class SeriesPublished {
  constructor(
    readonly seriesId: string,
    readonly sessionIds: readonly string[],
  ) {}
}

export class PlaceTaken {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}

export class WaitingListJoined {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}

/** A place became free and is now theirs: it happens exactly once for each time of joining. */
export class PlaceOffered {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}

/** A place is held for them until they answer: they are asked, since the day is near. */
export class OfferMade {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}

export class PlaceGivenUp {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}

export class ApologiesGiven {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}
