/** Lets one piece of work run at a time, in the order of asking. */
export class WriteQueue {
  private tail: Promise<unknown> = Promise.resolve();

  next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }
}
