import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import { Entries } from '#attendance';
import { Reader, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Outcome, RoomAct } from './acts.js';
import { RoomBatch } from './room-batch.js';

interface Asked {
  readonly act: RoomAct;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** Enough for a hall that comes in at once, few enough that others may write between. */
const MOST_AT_ONCE = 250;

/** Nobody notices so many milliseconds at the door, and everybody inside is spared a message for each who comes. */
const LONGEST_GATHERING = 20;

/**
 * Where everything that is done in a live room is asked for. What is asked while a write is under way waits
 * and is done in one go after it: three hundred people who come in within a second cost a few writes.
 */
@Injectable()
export class RoomDesk {
  private waiting: Asked[] = [];
  private isBusy = false;
  private areMoreComing: () => boolean = () => false;

  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly entries: Entries,
    private readonly clock: Clock,
  ) {}

  /** How it is known that more people are about to come in: whoever holds the lines sees them connect. */
  watch(areMoreComing: () => boolean): void {
    this.areMoreComing = areMoreComing;
  }

  /** Does an act and answers the id that came of it; refuses with the sentence for the person. */
  async ask(act: RoomAct): Promise<string> {
    const outcome = await new Promise<Outcome>((answer, fail) => {
      this.waiting.push({ act, answer, fail });
      if (!this.isBusy) void this.work();
    });
    if (!outcome.ok) throw outcome.refusal;
    return outcome.id ?? '';
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      await this.gather();
      await this.done(this.waiting.splice(0, MOST_AT_ONCE));
    }
    this.isBusy = false;
  }

  /** What comes in the same turn of the event loop goes together; a crowd at the door, while more are coming. */
  private async gather(): Promise<void> {
    const until = performance.now() + LONGEST_GATHERING;
    await turn();
    while (this.areMoreComing() && this.isOnlyTheDoor() && performance.now() < until) await delay(1);
  }

  private isOnlyTheDoor(): boolean {
    return this.waiting.every(({ act }) => act.does === 'enter');
  }

  private async done(asked: readonly Asked[]): Promise<void> {
    try {
      const outcomes = await this.transactions.run(async (tables) => {
        const batch = new RoomBatch(this.reader, this.entries, this.clock.now());
        const { outcomes, facts } = await batch.do(
          tables,
          asked.map(({ act }) => act),
        );
        for (const fact of facts) this.transactions.announce(fact);
        return outcomes;
      });
      asked.forEach(({ answer }, place) => answer(outcomes[place] as Outcome));
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }
}
