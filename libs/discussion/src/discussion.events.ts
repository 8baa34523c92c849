/** Somebody wrote in a thread. Who it was stays in the house. */
export class PostWritten {
  constructor(
    readonly threadId: string,
    readonly number: number,
  ) {}
}
