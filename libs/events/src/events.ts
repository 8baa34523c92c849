import { Injectable, Logger } from '@nestjs/common';

/** A past-tense fact, such as SessionCancelled: a small class with read-only fields, mostly ids. */
export type Fact = object;

type FactClass<F extends Fact> = abstract new (...values: never[]) => F;
type Listener = (fact: Fact) => Promise<void> | void;

/**
 * Facts that a library announces and libraries above it hear. They are published only once
 * what they tell of is committed, and a listener that fails never fails the act it heard of.
 */
@Injectable()
export class Events {
  private readonly log = new Logger(Events.name);
  private readonly listeners = new Map<unknown, Listener[]>();

  on<F extends Fact>(fact: FactClass<F>, listener: (fact: F) => Promise<void> | void): void {
    this.listeners.set(fact, [...(this.listeners.get(fact) ?? []), listener as Listener]);
  }

  async publish(facts: readonly Fact[]): Promise<void> {
    for (const fact of facts) {
      for (const listener of this.listeners.get(fact.constructor) ?? []) await this.tell(listener, fact);
    }
  }

  private async tell(listener: Listener, fact: Fact): Promise<void> {
    try {
      await listener(fact);
    } catch (error) {
      this.log.error(
        `A listener failed on ${fact.constructor.name}`,
        error instanceof Error ? error.stack : error,
      );
    }
  }
}
