/** A session's register says something else than before. */
export class RegisterChanged {
  constructor(readonly sessionId: string) {}
}
