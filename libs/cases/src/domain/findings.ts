import type { FieldError } from '#kernel';
import {
  findIdentifiers,
  looksLike,
  remarkOn,
  type Confidence,
  type KnownNames,
  type Span,
} from '#identifiers';

/** Something in a field that may say who a child is. */
export interface Finding extends Span {
  readonly field: string;
  /** Says what it looks like, quoting it, and what to write instead: for the presenter and the reviewer alone. */
  readonly remark: string;
}

/** How many findings of a kind in a field somebody has looked at, as `field:kind`. Numbers only: never what stood there. */
export type LookedAt = Readonly<Record<string, number>>;

/** All that is found in some fields. */
export function findingsIn(fields: readonly (readonly [string, string])[], known: KnownNames): Finding[] {
  return fields.flatMap(([field, text]) =>
    findIdentifiers(text, known).map((span) => ({ ...span, field, remark: remarkOn(span, text) })),
  );
}

/** Those that nobody has looked at yet: one more of a kind than before, and all of that kind are new again. */
export function notLookedAt(
  findings: readonly Finding[],
  lookedAt: LookedAt,
  confidence: Confidence,
): Finding[] {
  const asked = findings.filter((finding) => finding.confidence === confidence);
  const counts = countsOf(asked);
  return asked.filter((finding) => (counts[keyOf(finding)] ?? 0) > (lookedAt[keyOf(finding)] ?? 0));
}

/** By field and kind. */
export function countsOf(findings: readonly Finding[]): LookedAt {
  const counts: Record<string, number> = {};
  for (const finding of findings) counts[keyOf(finding)] = (counts[keyOf(finding)] ?? 0) + 1;
  return counts;
}

/** One refusal for each field: what has to go before the case can be sent. */
export function refusalsOf(findings: readonly Finding[]): FieldError[] {
  const byField = new Map<string, string>();
  for (const { field, remark } of findings) if (!byField.has(field)) byField.set(field, remark);
  return Array.from(byField, ([field, message]) => ({ field, message }));
}

/** "an NHS number, a postcode": what it looks like, without quoting it. */
export function kindsInWords(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ kind }) => looksLike(kind)))].join(', ');
}

function keyOf({ field, kind }: Finding): string {
  return `${field}:${kind}`;
}
