import { STAFF_GROUPS, TIER_NAMES, TIERS, tierOf, type StaffGroup, type Tier } from '#kernel';
import type { KeptLot, OptionPlan, PartPlan } from './day.js';

/**
 * A day as people write it: a line for each part with its times, and under it a line with a dash for
 * each thing to choose from, "- Pain at home | Room 2 | 20 places | 5 for non-clinical until 2026-12-01".
 */
export function dayAsText(parts: readonly PartPlan[]): string {
  return parts
    .map(({ from, to, title, options }) => [`${from}-${to} ${title}`, ...options.map(lineOf)].join('\n'))
    .join('\n');
}

/** The parts that were written, or the first line that cannot be read. */
export function dayFromText(text: string): { parts: PartPlan[]; fault?: string } {
  const parts: PartPlan[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const last = parts.at(-1);
    const option = /^[-•*]/.test(line) ? optionIn(line) : undefined;
    const part = option === undefined ? partIn(line) : undefined;
    if (option && last) parts[parts.length - 1] = { ...last, options: [...last.options, option] };
    else if (part) parts.push(part);
    else return { parts, fault: unread(line) };
  }
  return { parts };
}

function partIn(line: string): PartPlan | undefined {
  const [, from, to, title] =
    /^((?:[01]?\d|2[0-3])[:.][0-5]\d)\s*(?:-|–|to)\s*((?:[01]?\d|2[0-3])[:.][0-5]\d)\s+(\S.*)$/.exec(line) ??
    [];
  return from && to && title ? { title, from: time(from), to: time(to), options: [] } : undefined;
}

function optionIn(line: string): OptionPlan | undefined {
  const [title = '', ...rest] = line
    .slice(1)
    .split('|')
    .map((piece) => piece.trim());
  const kept = rest.map(keptIn).find((lot) => lot !== undefined) ?? null;
  const counts = rest.map((piece) => /^(\d{1,6}) places?$/i.exec(piece)?.[1]);
  const capacity = Number(counts.find(Boolean) ?? 0) || null;
  const words = rest.filter((piece, nth) => piece !== '' && !counts[nth] && !keptIn(piece));
  if (title === '' || words.length > 1) return undefined;
  return { title, place: words[0] ?? null, capacity, kept };
}

function keptIn(piece: string): KeptLot | undefined {
  const [, places, whom = '', until] =
    /^(\d{1,6}) (?:kept )?for (.+) until (\d{4}-\d{2}-\d{2})$/i.exec(piece) ?? [];
  const tiers = whom.split(/,| and /i).map(tierNamed);
  if (!places || !until || tiers.some((tier) => tier === undefined)) return undefined;
  const staffGroups = STAFF_GROUPS.filter((group) => tiers.includes(tierOf(group)));
  return { places: Number(places), staffGroups, until };
}

function tierNamed(words: string): Tier | undefined {
  const said = words.trim().toLowerCase();
  return TIERS.find((tier) => TIER_NAMES[tier].toLowerCase() === said);
}

function lineOf({ title, place, capacity, kept }: OptionPlan): string {
  const places = capacity === null ? undefined : `${capacity} ${capacity === 1 ? 'place' : 'places'}`;
  const lot = kept && `${kept.places} for ${tiersOf(kept.staffGroups)} until ${kept.until}`;
  return `- ${[title, place, places, lot].filter(Boolean).join(' | ')}`;
}

function tiersOf(groups: readonly StaffGroup[]): string {
  const tiers = TIERS.filter((tier) => groups.some((group) => tierOf(group) === tier));
  return tiers.map((tier) => TIER_NAMES[tier].toLowerCase()).join(' and ');
}

/** 9.30 is 09:30. */
function time(text: string): string {
  return text.replace('.', ':').padStart(5, '0');
}

function unread(line: string): string {
  return `Begin each part with its times, such as "09:30-10:30 Welcome", and each option with a dash. We could not read "${line.slice(0, 80)}"`;
}
