import type { Reply } from '#http';
import { Clock, DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';

/** A whole hall checks in from one address on the internet, and some of them mistype: only wrong codes count. */
const MOST = 60;
const WINDOW = 10 * 60_000;
const ADDRESSES_KEPT = 10_000;

interface Tally {
  readonly since: number;
  readonly wrong: number;
}

/** Counts the codes that nobody has given out, address by address, so that trying them all leads nowhere. */
@Injectable()
export class WrongGuesses {
  private readonly tallies = new Map<string, Tally>();

  constructor(private readonly clock: Clock) {}

  /**
   * Does the act, unless too much was guessed from there of late; a code that is unknown counts as one guess.
   * What a picture or a seal holds nobody guesses: whoever has it right is let in past others' guesses, and
   * whoever has it wrong learns no more than they.
   */
  async counted<T>(reply: Reply, code: string, act: () => Promise<T>): Promise<T> {
    const { ip } = reply.request;
    if (!/[-.]/.test(code)) this.refuseIfTooMany(ip, reply);
    try {
      return await act();
    } catch (error) {
      this.refuseIfTooMany(ip, reply);
      if (error instanceof DomainError && error.code === 'code-unknown') this.note(ip);
      throw error;
    }
  }

  private refuseIfTooMany(ip: string, reply: Reply): void {
    const tally = this.tallies.get(ip);
    const left = tally ? tally.since + WINDOW - +this.clock.now() : 0;
    if (!tally || left <= 0 || tally.wrong < MOST) return;
    void reply.header('Retry-After', String(Math.ceil(left / 1000)));
    throw new DomainError(
      'too-many',
      'too-many',
      'Too many wrong codes came from where you are. Wait some minutes, then try again, or ask whoever is at the door to check you in.',
    );
  }

  private note(ip: string): void {
    const now = +this.clock.now();
    const tally = this.tallies.get(ip);
    const isFresh = tally !== undefined && tally.since + WINDOW > now;
    this.tallies.set(ip, isFresh ? { ...tally, wrong: tally.wrong + 1 } : { since: now, wrong: 1 });
    if (this.tallies.size > ADDRESSES_KEPT) this.forgetOld(now);
  }

  /** What is over goes; where that is not enough, the oldest go too: memory is not for whoever asks most. */
  private forgetOld(now: number): void {
    for (const [ip, { since }] of this.tallies) {
      if (since + WINDOW <= now || this.tallies.size > ADDRESSES_KEPT) this.tallies.delete(ip);
    }
  }
}
