/** Something that stands for a date. */
export interface Dated {
  readonly date: string;
}

export interface Pairing<One extends Dated> {
  /** Which date each stands for from now on. */
  readonly kept: readonly { readonly one: One; readonly date: string }[];
  /** Those for which no date is left. */
  readonly left: readonly One[];
  /** Dates that nobody stands for yet. */
  readonly added: readonly string[];
}

/**
 * Gives each session the date that it stands for in a new timetable. One whose date is in both keeps
 * it. Between two such dates, sessions and new dates are paired in their order, as near to each other
 * as can be: so a clinic that goes from Mondays to Tuesdays keeps every session, and no session ever
 * passes its neighbour, which some calendars refuse. What is over is left without a date, or a date
 * without a session.
 */
export function paired<One extends Dated>(ones: readonly One[], dates: readonly string[]): Pairing<One> {
  const inBoth = new Set(ones.map(({ date }) => date).filter((date) => dates.includes(date)));
  const borders = ['', ...[...inBoth].sort(), '~'];
  const stretches = borders.slice(1).map((end, index) => {
    const isWithin = (date: string) => date > (borders[index] ?? '') && date < end;
    return pairedInOrder(
      ones.filter(({ date }) => isWithin(date)),
      dates.filter(isWithin),
    );
  });
  const staying = ones.filter(({ date }) => inBoth.has(date)).map((one) => ({ one, date: one.date }));
  return {
    kept: [...staying, ...stretches.flatMap(({ kept }) => kept)],
    left: stretches.flatMap(({ left }) => left),
    added: stretches.flatMap(({ added }) => added),
  };
}

function pairedInOrder<One extends Dated>(ones: readonly One[], dates: readonly string[]): Pairing<One> {
  const own = ones.map(({ date }) => date);
  const isShort = ones.length <= dates.length;
  const places = isShort ? nearest(own, dates) : nearest(dates, own);
  const kept = places.flatMap((place, index) => {
    const [one, date] = isShort ? [ones[index], dates[place]] : [ones[place], dates[index]];
    return one && date !== undefined ? { one, date } : [];
  });
  const isTaken = new Set(places);
  return {
    kept,
    left: isShort ? [] : ones.filter((_one, index) => !isTaken.has(index)),
    added: isShort ? dates.filter((_date, index) => !isTaken.has(index)) : [],
  };
}

interface Way {
  readonly days: number;
  readonly places: readonly number[];
}

/**
 * For each of the fewer dates the place in the longer list of the one that it goes with: in order, and
 * with the fewest days between them in all; the earlier where it is all the same.
 */
function nearest(fewer: readonly string[], more: readonly string[]): readonly number[] {
  // The best way so far that passes over so many of the longer list at the most.
  let best = Array.from({ length: more.length - fewer.length + 1 }, (): Way => ({ days: 0, places: [] }));
  for (const [index, date] of fewer.entries()) {
    let least: Way | undefined;
    best = best.map(({ days, places }, skipped) => {
      const place = index + skipped;
      const way = { days: days + daysBetween(date, more[place] ?? ''), places: [...places, place] };
      least = least && least.days <= way.days ? least : way;
      return least;
    });
  }
  return best.at(-1)?.places ?? [];
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}
