/** Those who missed the session can read what happened. */
export class CatchUpPublished {
  constructor(readonly sessionId: string) {}
}
