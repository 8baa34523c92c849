/** Whoever has said nothing for so many milliseconds after their line was opened may never do so. */
const PATIENCE = 50;

/**
 * Lines that were opened a moment ago and have not said yet where they want to go. Where there are any, the next
 * who comes into a room is soon followed by others, and all of them are written down at once.
 */
export class Threshold {
  /** In the order of their opening, which a map keeps. */
  private readonly since = new Map<object, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  opened(line: object): void {
    this.forget();
    this.since.set(line, this.now());
  }

  /** It said something, or is gone. */
  heard(line: object): void {
    this.since.delete(line);
  }

  isEmpty(): boolean {
    this.forget();
    return this.since.size === 0;
  }

  private forget(): void {
    const before = this.now() - PATIENCE;
    for (const [line, since] of this.since) {
      if (since > before) return;
      this.since.delete(line);
    }
  }
}
