import type { PartPlan } from './day.js';
import { optionAsText, optionFromText } from './option-text.js';

/**
 * A day as people write it: a line for each part with its times, and under it a line with a dash for
 * each thing to choose from, "- Pain at home | Room 2 | 20 places | 5 for non-clinical until 2026-12-01".
 */
export function dayAsText(parts: readonly PartPlan[]): string {
  return parts
    .map(({ from, to, title, options }) =>
      [`${from}-${to} ${title}`, ...options.map(optionAsText)].join('\n'),
    )
    .join('\n');
}

/** The parts that were written, or the first line that cannot be read. */
export function dayFromText(text: string): { parts: PartPlan[]; fault?: string } {
  const parts: PartPlan[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const last = parts.at(-1);
    const option = /^[-•*]/.test(line) ? optionFromText(line) : undefined;
    if (typeof option === 'string' && last) return { parts, fault: option };
    const part = option === undefined ? partIn(line) : undefined;
    if (typeof option === 'object' && last)
      parts[parts.length - 1] = { ...last, options: [...last.options, option] };
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

/** 9.30 is 09:30. */
function time(text: string): string {
  return text.replace('.', ':').padStart(5, '0');
}

function unread(line: string): string {
  return `Begin each part with its times, such as "09:30-10:30 Welcome", and each option with a dash. We could not read "${line.slice(0, 80)}"`;
}
