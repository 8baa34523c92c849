/**
 * A figure that is published, seen as a flow between two sums. What flows into a sum flows out of it:
 * the cells of a row add up to its total, the totals of the rows to the grand total. So anything that
 * can be worked out from sums alone can be worked out by following these flows.
 */
export interface Figure {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** Totals are hidden only where hiding cells is not enough. */
  readonly isTotal: boolean;
}

/** Counts of 1 up to (and not including) this are hidden. */
export const USUAL_THRESHOLD = 5;
const ROUNDED_TO = 5;
/** How many sums a search looks at. In doubt a figure counts as given away, and one more is hidden. */
const FAR_ENOUGH = 100;

export function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

export function rounded(value: number): number {
  return Math.round(value / ROUNDED_TO) * ROUNDED_TO;
}

/**
 * Which figures a copy for sharing leaves out: the small ones, and as many others as it takes that
 * none of them can be worked out from what is shown, even by a reader who knows every figure shown
 * before it was rounded and knows that what is hidden is not 0. `alreadyHidden` adds figures that are
 * hidden for another reason.
 */
export function hiddenFigures(
  figures: readonly Figure[],
  threshold: number,
  alreadyHidden: ReadonlySet<string> = new Set(),
): Set<string> {
  const small = figures.filter(({ id, value }) => isSmall(value, threshold) || alreadyHidden.has(id));
  const hidden = new Set(small.map(({ id }) => id));
  const order = new Besides(figures);
  for (let grew = true; grew;) {
    grew = hideBesidesPinned(figures, hidden, order);
  }
  return hidden;
}

/** For each hidden figure that can be worked out, hides one more that touches it. */
function hideBesidesPinned(figures: readonly Figure[], hidden: Set<string>, order: Besides): boolean {
  const before = hidden.size;
  const flows = new Flows(figures.filter(({ id }) => hidden.has(id)));
  for (const figure of figures) {
    if (!hidden.has(figure.id) || flows.canVary(figure)) continue;
    const next = order.next(figure, hidden);
    if (next) {
      hidden.add(next.id);
      flows.add(next);
    }
  }
  return hidden.size > before;
}

/** The figures that stand in each sum, those that cost a reader least first. */
class Besides {
  private readonly all: readonly Figure[];
  private readonly bySum = new Map<string, Figure[]>();

  constructor(figures: readonly Figure[]) {
    this.all = figures.filter(({ value }) => value > 0).sort(byCost);
    for (const figure of this.all) {
      this.note(figure.from, figure);
      this.note(figure.to, figure);
    }
  }

  /** The least figure still shown in one of the sums that give a hidden one away, or else anywhere. */
  next({ from, to }: Figure, hidden: ReadonlySet<string>): Figure | undefined {
    const isShown = ({ id }: Figure): boolean => !hidden.has(id);
    const beside = [from, to].flatMap((sum) => this.bySum.get(sum)?.find(isShown) ?? []);
    return beside.sort(byCost)[0] ?? this.all.find(isShown);
  }

  private note(sum: string, figure: Figure): void {
    const kept = this.bySum.get(sum);
    if (kept) kept.push(figure);
    else this.bySum.set(sum, [figure]);
  }
}

/** Totals come last, since a reader misses them most. */
function byCost(one: Figure, other: Figure): number {
  return (
    Number(one.isTotal) - Number(other.isTotal) || one.value - other.value || (one.id < other.id ? -1 : 1)
  );
}

/** The ways in which the hidden figures could be different and every sum still come out. */
class Flows {
  /** From one sum to the next, and the figures that lead there. */
  private readonly steps = new Map<string, Map<string, Set<string>>>();
  /** The figures that lead into each sum. */
  private readonly into = new Map<string, Set<string>>();

  constructor(hidden: readonly Figure[]) {
    for (const figure of hidden) this.add(figure);
  }

  /** A hidden figure could always be more; it could be less where that does not make it 0. */
  add({ id, from, to, value }: Figure): void {
    this.step(from, to, id);
    if (value > 1) this.step(to, from, id);
  }

  canVary({ id, from, to, value }: Figure): boolean {
    return this.reaches(to, from, id) || (value > 1 && this.reaches(from, to, id));
  }

  private step(from: string, to: string, id: string): void {
    const next = this.steps.get(from) ?? new Map<string, Set<string>>();
    next.set(to, (next.get(to) ?? new Set()).add(id));
    this.steps.set(from, next);
    this.into.set(to, (this.into.get(to) ?? new Set()).add(id));
  }

  /** Looks for the goal beside each sum before it walks on: in a long table it is nearly always near. */
  private reaches(start: string, goal: string, without: string): boolean {
    if (!hasOther(this.into.get(goal), without)) return false;
    const seen = new Set([start]);
    const path = [{ sum: start, ahead: this.sumsAfter(start) }];
    for (let here = path.at(-1); here && seen.size < FAR_ENOUGH; here = path.at(-1)) {
      if (this.leads(here.sum, goal, without)) return true;
      const next = firstNew(here.ahead, seen, (sum) => this.leads(here.sum, sum, without));
      if (next === undefined) path.pop();
      else path.push({ sum: next, ahead: this.sumsAfter(next) });
    }
    return false;
  }

  private sumsAfter(sum: string): Iterator<string> {
    return (this.steps.get(sum) ?? new Map<string, Set<string>>()).keys();
  }

  private leads(from: string, to: string, without: string): boolean {
    return hasOther(this.steps.get(from)?.get(to), without);
  }
}

function hasOther(ids: ReadonlySet<string> | undefined, than: string): boolean {
  return ids !== undefined && (ids.size > 1 || !ids.has(than));
}

function firstNew(
  ahead: Iterator<string>,
  seen: Set<string>,
  leads: (sum: string) => boolean,
): string | undefined {
  for (let step = ahead.next(); !step.done; step = ahead.next()) {
    if (seen.has(step.value) || !leads(step.value)) continue;
    seen.add(step.value);
    return step.value;
  }
  return undefined;
}
