import { Transactions } from '#database';
import type { SetClock } from '#kernel';
import type { Type } from '@nestjs/common';
import type { Chance } from './chance.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const WEEK = 7 * DAY;
export const ZONE = 'Europe/London';

/** Hands out the real services. */
export type Services = <T>(service: Type<T>) => T;

/**
 * Where the demonstration's year is played: the real services, and a clock that is set to the moment
 * at which somebody did something. What comes of it keeps every rule, because it went through them.
 */
export class Stage {
  /** The moment at which the demonstration begins for whoever looks at it. */
  readonly now: Date;

  constructor(
    readonly get: Services,
    private readonly clock: SetClock,
    readonly chance: Chance,
  ) {
    this.now = clock.now();
  }

  /** Lets something happen at a moment of the past; nothing has happened yet that lies ahead. */
  at(moment: Date): void {
    this.clock.setTo(moment < this.now ? moment : this.now);
  }

  weeksFromNow(weeks: number): Date {
    return new Date(+this.now + weeks * WEEK);
  }

  isOver({ endsAt }: { readonly endsAt: Date }): boolean {
    return endsAt <= this.now;
  }

  /** One transaction for many acts: a commit waits for the disk, and a year has thousands of acts. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }
}

export function later(moment: Date, milliseconds: number): Date {
  return new Date(+moment + milliseconds);
}
