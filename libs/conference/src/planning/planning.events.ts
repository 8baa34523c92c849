/** A programme was given to everybody. */
export class ProgrammeReleased {
  constructor(
    readonly conferenceId: string,
    readonly number: number,
    /** The guids of the talks that are new, that differ from before, and that are no more. */
    readonly talks: {
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly gone: readonly string[];
    },
  ) {}
}
