/** So many messages at once, and so many a second after that: a hand, a vote and a line are far below it. */
const MOST_AT_ONCE = 60;
const A_SECOND = 20;
/** Who goes on regardless is no person: the line is cut. */
const MOST_REFUSED = 300;

/** What one socket may send before it is refused. Asked before anything else is done for it. */
export class Allowance {
  private left = MOST_AT_ONCE;
  private refused = 0;
  private since = performance.now();

  /** Takes one; answers whether there was one left. */
  take(): boolean {
    const now = performance.now();
    this.left = Math.min(MOST_AT_ONCE, this.left + ((now - this.since) / 1000) * A_SECOND);
    this.since = now;
    if (this.left < 1) {
      this.refused++;
      return false;
    }
    this.left--;
    return true;
  }

  get isExhausted(): boolean {
    return this.refused > MOST_REFUSED;
  }
}
