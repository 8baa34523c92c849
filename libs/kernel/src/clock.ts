/** Where the time comes from. Tests set it; only the real one asks the machine. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    // eslint-disable-next-line no-restricted-syntax -- the one place that may
    return new Date();
  }
}

/** A clock that stands still until it is moved: for tests, and for the demonstration network. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  setTo(instant: Date): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.instant = new Date(+this.instant + milliseconds);
  }
}
