/** Chance that comes out the same for the same seed: the demonstration is one network, not a new one each time. */
export class Chance {
  constructor(private seed: number) {}

  /** From 0 up to and not including 1 (the mulberry32 generator). */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Thing>(things: readonly Thing[]): Thing {
    const picked = things[this.between(0, things.length - 1)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }

  /** The heavier a thing is, the likelier. */
  weighed<Thing>(things: readonly (readonly [thing: Thing, weight: number])[]): Thing {
    let rest = this.next() * things.reduce((total, [, weight]) => total + weight, 0);
    for (const [thing, weight] of things) {
      rest -= weight;
      if (rest < 0) return thing;
    }
    return this.pick(things)[0];
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    const left = [...things];
    return things.map(() => left.splice(this.between(0, left.length - 1), 1)).flat();
  }
}
