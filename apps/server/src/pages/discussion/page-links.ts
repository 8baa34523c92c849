/** How many pages stand on each side of the one that is read. */
const BESIDE = 2;

/** The numbered pages of a thread: the first, the last, and those around this one. Nothing where there is one only. */
export function pagesOf(path: string, page: number, pages: number) {
  if (pages < 2) return undefined;
  const hrefOf = (number: number) => `${path}?page=${number}`;
  const items = withGaps(shownOf(page, pages)).map((number) =>
    number === null ? { ellipsis: true } : { number, href: hrefOf(number), current: number === page },
  );
  return {
    items,
    previous: page > 1 ? { href: hrefOf(page - 1) } : undefined,
    next: page < pages ? { href: hrefOf(page + 1) } : undefined,
  };
}

function shownOf(page: number, pages: number): number[] {
  const around = Array.from({ length: 2 * BESIDE + 1 }, (_, at) => page - BESIDE + at);
  const all = new Set([1, ...around.filter((number) => number > 1 && number < pages), pages]);
  return [...all];
}

function withGaps(numbers: readonly number[]): (number | null)[] {
  return numbers.flatMap((number, at) => {
    const before = numbers[at - 1];
    return before !== undefined && number > before + 1 ? [null, number] : [number];
  });
}
