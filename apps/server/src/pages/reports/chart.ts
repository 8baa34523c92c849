import { TIER_NAMES, TIERS, type Tier } from '#kernel';
import { monthInWords, monthOf, monthsIn, type Report, type SharedReport, type SharedRow } from '#reporting';
import { scaleBand, scaleLinear } from 'd3-scale';
import { percent } from './figures.js';

const WIDTH = 600;
const HEIGHT = 44;

/** One tier's shares, month after month; nothing where a figure is hidden or nobody came. */
interface Strip {
  readonly tier: Tier;
  readonly shares: readonly (number | undefined)[];
}

/**
 * Each tier's share of attendances as a row of bars, one a month, all on the same scale. Rows with a
 * name beside them need no colours to be told apart, and the words are text, which grows with the reader's.
 */
export function tierChart(byMonthAndTier: Report | SharedReport, byTier: Report | SharedReport) {
  const months = monthsOf(byMonthAndTier);
  const shown = withoutHidden(byMonthAndTier, byTier);
  const strips = TIERS.map((tier) => ({ tier, shares: sharesOf(shown, months, tier) }));
  const drawn = strips.filter(({ shares }) => shares.some((share) => share !== undefined && share > 0));
  const top =
    Math.ceil(Math.max(0.1, ...drawn.flatMap(({ shares }) => shares.map((share) => share ?? 0))) * 10) / 10;
  if (drawn.length === 0) return undefined;
  return {
    says: `Each bar is one month’s share of attendances. A bar of full height is ${percent(top)}.`,
    first: monthInWords(months[0] ?? ''),
    last: months.length > 1 ? monthInWords(months.at(-1) ?? '') : '',
    width: WIDTH,
    height: HEIGHT,
    strips: drawn.map((strip) => stripView(strip, { months, top, overall: overallOf(byTier, strip.tier) })),
    table: figuresTable(months, drawn),
  };
}

function stripView(
  { tier, shares }: Strip,
  { months, top, overall }: { months: readonly string[]; top: number; overall: number | null },
) {
  const across = scaleBand(months, [0, WIDTH]).paddingInner(0.2);
  const up = scaleLinear([0, top], [0, HEIGHT]);
  const bars = months.flatMap((month, at) => {
    const height = up(shares[at] ?? 0);
    const box = { x: across(month) ?? 0, y: HEIGHT - height, width: across.bandwidth(), height };
    const says = `${monthInWords(month)}: ${shareInWords(shares[at])}`;
    return height > 0 ? [{ ...box, says }] : [];
  });
  return {
    id: `chart-${tier}`,
    name: TIER_NAMES[tier],
    overall: overall === null ? 'hidden' : percent(overall),
    describes: months.map((month, at) => `${monthInWords(month)} ${shareInWords(shares[at])}`).join(', '),
    bars,
  };
}

function figuresTable(months: readonly string[], strips: readonly Strip[]) {
  return {
    head: [{ text: 'Month' }, ...strips.map(({ tier }) => ({ text: TIER_NAMES[tier], format: 'numeric' }))],
    rows: months.map((month, at) => [
      { text: monthInWords(month) },
      ...strips.map(({ shares }) => ({ text: shareInWords(shares[at]), format: 'numeric' })),
    ]),
  };
}

function shareInWords(share: number | undefined): string {
  return share === undefined ? 'no figure' : percent(share);
}

/** From the first month with a figure to the last, without a gap. */
function monthsOf({ rows }: Report | SharedReport): string[] {
  const known = rows.map(({ keys }) => monthOf(Number(keys[0]))).sort();
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? [] : monthsIn({ from: `${first}-01`, to: `${last}-01` });
}

/** A tier that is hidden over all stays hidden month by month: its months would add up to it. */
function withoutHidden(
  { rows }: Report | SharedReport,
  byTier: Report | SharedReport,
): { readonly rows: readonly SharedRow[] } {
  const hidden = new Set(byTier.rows.filter((row) => row.attendances === null).map(({ keys }) => keys[0]));
  return { rows: rows.map((row) => (hidden.has(row.keys[1]) ? { ...row, attendances: null } : row)) };
}

/** Of a month with a hidden figure the whole is not known, so that it has no shares. */
function sharesOf(
  { rows }: { readonly rows: readonly SharedRow[] },
  months: readonly string[],
  tier: Tier,
): (number | undefined)[] {
  return months.map((month) => {
    const those = rows.filter(({ keys }) => monthOf(Number(keys[0])) === month);
    if (those.length === 0 || those.some(({ attendances }) => attendances === null)) return undefined;
    const all = those.reduce((sum, { attendances }) => sum + (attendances ?? 0), 0);
    const own = those.find(({ keys }) => keys[1] === tier)?.attendances ?? 0;
    return all === 0 ? undefined : own / all;
  });
}

function overallOf({ rows }: Report | SharedReport, tier: Tier): number | null {
  return rows.find(({ keys }) => keys[0] === tier)?.share ?? null;
}
