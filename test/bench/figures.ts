/** Measures something beside its baseline, in the same run: machines are noisy, ratios less so. */
export type Bench = () => Promise<object>;

/** The fastest of so many tries, in milliseconds: what stands in the way of a try only slows it down. */
export async function fastest(tries: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let attempt = 0; attempt < tries; attempt++) {
    const from = performance.now();
    await work();
    best = Math.min(best, performance.now() - from);
  }
  return tidy(best);
}

/** Three figures that matter. */
export function tidy(value: number): number {
  return Number(value.toPrecision(3));
}

/** Every figure on a line, by the path that leads to it. */
export function asTable(name: string, figures: object): string {
  return linesOf(name, figures)
    .map(([path, value]) => `${path.padEnd(52)} ${value}`)
    .join('\n');
}

function linesOf(path: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inside]) => linesOf(`${path}.${name}`, inside));
}
