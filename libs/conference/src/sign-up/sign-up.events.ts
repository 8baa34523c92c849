/** A place in a talk became free, and those who waited longest have it. */
export class TalkPlacesGiven {
  constructor(readonly talkIds: readonly string[]) {}
}
