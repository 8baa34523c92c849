import { lastTwelveMonths, type Period } from '#reporting';

/** The last twelve months, or what was asked for; where one end is open, a year from the other. */
export function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Period {
  const usual = lastTwelveMonths(to ?? today);
  return { from: from ?? usual.from, to: to ?? (from !== undefined && from > usual.to ? from : usual.to) };
}
