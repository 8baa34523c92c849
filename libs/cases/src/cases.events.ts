/** A case is not for its session any more: it was withdrawn, or goes to another one. */
export class CaseTakenAway {
  constructor(
    readonly sessionId: string,
    readonly caseId: string,
  ) {}
}
