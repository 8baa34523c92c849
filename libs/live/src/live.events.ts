import type { RoomCaption, RoomLine, RoomPatch } from './domain/room-view.js';

/** A room stands otherwise than before. Those behind the stage hear `backstage` as well. */
export class RoomChanged {
  constructor(
    readonly sessionId: string,
    readonly patch: RoomPatch,
  ) {}
}

export class LineSaid {
  constructor(
    readonly sessionId: string,
    readonly line: RoomLine,
  ) {}
}

export class CaptionSaid {
  constructor(
    readonly sessionId: string,
    readonly caption: RoomCaption,
  ) {}
}

/** Somebody is to be out of a room at once: they were taken out, or gave up their place. */
export class ShownOut {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
    readonly why: 'removed' | 'withdrawn' | 'not-admitted',
  ) {}
}

export class LetIn {
  constructor(
    readonly sessionId: string,
    readonly personId: string,
  ) {}
}

/** A room is closed for everybody. */
export class RoomClosed {
  constructor(readonly sessionId: string) {}
}

/** Something that one person is to hear. */
export class PersonTold {
  constructor(
    readonly personId: string,
    readonly kind: 'muted' | 'unmuted' | 'asked-in',
  ) {}
}
