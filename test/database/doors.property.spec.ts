import { setImmediate as turn } from 'node:timers/promises';
import { Reader, sql, Transactions } from '#database';
import { Idempotency } from '#idempotency';
import { SYSTEM } from '#kernel';
import fc from 'fast-check';
import { ENGINES } from '../support/databases.js';
import { openHouse, type House } from '../support/house.js';

/** One caller's transaction: what it writes, how, and whether it comes to a bad end. */
interface Act {
  readonly writes: number;
  readonly pauses: number;
  readonly nests: boolean;
  readonly fails:
    'never' | 'in the middle' | 'in a nested part' | 'in a nested part that is caught' | 'at the end';
  readonly readsMeanwhile: boolean;
}

const act = fc.record<Act>({
  writes: fc.integer({ min: 1, max: 4 }),
  pauses: fc.integer({ min: 0, max: 3 }),
  nests: fc.boolean(),
  fails: fc.constantFrom(
    'never',
    'never',
    'never',
    'in the middle',
    'in a nested part',
    'in a nested part that is caught',
    'at the end',
  ),
  readsMeanwhile: fc.boolean(),
});

/**
 * The trap of one shared connection, held shut: whatever mix of callers runs at once, every acknowledged
 * write is there, nothing else is, and nobody sees a row before it is committed or a part of an act.
 */
describe.each(ENGINES)('any mix of transactions on %s', (engine) => {
  let house: House;
  const RUNS = 60;

  beforeAll(async () => {
    house = await openHouse(engine);
  });

  afterAll(() => house.close());

  it('keeps what was acknowledged and nothing else', async () => {
    let acts = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 14 }), async (mix) => {
        acts += mix.length;
        const trial = new Trial(house, mix);
        await trial.run();
        expect(await trial.kept()).toEqual(trial.acknowledged());
        expect(trial.violations).toEqual([]);
      }),
      { numRuns: RUNS },
    );

    expect(acts).toBeGreaterThan(RUNS * 2);
  }, 120_000);
});

/** Runs a mix at once and watches; rows are answers kept by the idempotency library, a real service with a real table. */
class Trial {
  private static trials = 0;
  private readonly name = `trial-${Trial.trials++}-`;
  private readonly inside = new Set<number>();
  private readonly done = new Set<number>();
  readonly violations: string[] = [];

  constructor(
    private readonly house: House,
    private readonly mix: readonly Act[],
  ) {}

  async run(): Promise<void> {
    await Promise.all(this.mix.map((one, index) => this.perform(one, index)));
  }

  acknowledged(): string[] {
    return [...this.done].flatMap((index) => this.labels(index)).sort();
  }

  async kept(): Promise<string[]> {
    const pattern = `${this.name}%`;
    const rows = await this.house
      .get(Reader)
      .rows<{ label: string }>(
        sql`select answer as label from kept_answer where answer like ${`"${pattern}`}`,
      );
    return rows.map((row) => JSON.parse(row.label) as string).sort();
  }

  private labels(index: number): string[] {
    return Array.from({ length: this.mix[index]!.writes }, (_, write) => `${this.name}${index}-${write}`);
  }

  private async perform(one: Act, index: number): Promise<void> {
    const reading = one.readsMeanwhile ? this.watch() : Promise.resolve();
    await this.house
      .get(Transactions)
      .run(() => this.work(one, index))
      .then(() => this.done.add(index))
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'meant to fail') throw error;
      });
    await reading;
  }

  private async work(one: Act, index: number): Promise<void> {
    this.inside.add(index);
    try {
      for (const label of this.labels(index)) {
        await this.write(one, label);
        for (let pause = 0; pause < one.pauses; pause++) await turn();
        if (one.fails === 'in the middle') throw new Error('meant to fail');
      }
      if (one.fails === 'in a nested part') await this.failInside();
      if (one.fails === 'in a nested part that is caught') await this.failInside().catch(() => undefined);
      if (one.fails === 'at the end') throw new Error('meant to fail');
    } finally {
      this.inside.delete(index);
    }
  }

  private async write(one: Act, label: string): Promise<void> {
    const keep = () =>
      this.house
        .get(Idempotency)
        .once({ actor: SYSTEM, key: label, request: label }, () =>
          Promise.resolve({ status: 201, answer: label }),
        );
    await (one.nests ? this.house.get(Transactions).run(keep) : keep());
  }

  private failInside(): Promise<never> {
    return this.house.get(Transactions).run(() => Promise.reject(new Error('meant to fail')));
  }

  /** A plain reader beside the writers. */
  private async watch(): Promise<void> {
    for (let look = 0; look < 3; look++) {
      await turn();
      const uncommitted = new Set(this.inside);
      const seen = await this.kept();
      for (const index of this.mix.keys()) this.judge(index, seen, uncommitted);
    }
  }

  private judge(index: number, seen: readonly string[], uncommitted: ReadonlySet<number>): void {
    const found = this.labels(index).filter((label) => seen.includes(label)).length;
    if (found === 0) return;
    if (found < this.mix[index]!.writes) this.violations.push(`saw a part of act ${index}`);
    if (this.mix[index]!.fails !== 'never') this.violations.push(`saw act ${index}, which fails`);
    if (uncommitted.has(index) && this.inside.has(index))
      this.violations.push(`saw act ${index} before its commit`);
  }
}
