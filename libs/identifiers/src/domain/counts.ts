import type { Kind, Span } from './span.js';

/** Whether the text may not be sent as it is. */
export function holdsHigh(spans: readonly Span[]): boolean {
  return spans.some(({ confidence }) => confidence === 'high');
}

/** How many of each kind: what a log or a table may keep. The text itself is never kept. */
export function countsByKind(spans: readonly Span[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of spans) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
