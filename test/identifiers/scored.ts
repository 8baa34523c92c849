import { findIdentifiers, KINDS, type Kind, type Span } from '#identifiers';
import type { Label, Labelled } from './labelled.js';

export interface Score {
  labelled: number;
  /** Labels that a finding of the same kind covers by half or more. */
  found: number;
  /** Findings, of any confidence. */
  findings: number;
  /** Findings where nothing of that kind is labelled. */
  wrong: number;
}

export interface Scored {
  readonly kinds: ReadonlyMap<Kind, Score>;
  readonly clean: number;
  /** Clean sentences in which something was found all the same. */
  readonly disturbed: number;
  readonly misses: readonly string[];
}

export function scored(sentences: readonly Labelled[]): Scored {
  const kinds = new Map(KINDS.map((kind) => [kind, { labelled: 0, found: 0, findings: 0, wrong: 0 }]));
  const misses: string[] = [];
  let disturbed = 0;
  for (const sentence of sentences) {
    const spans = findIdentifiers(sentence.text);
    if (sentence.labels.length === 0 && spans.length > 0) disturbed += 1;
    misses.push(...count(kinds, sentence, spans));
  }
  return { kinds, clean: sentences.filter(({ labels }) => labels.length === 0).length, disturbed, misses };
}

function count(kinds: Map<Kind, Score>, { text, labels }: Labelled, spans: readonly Span[]): string[] {
  const misses: string[] = [];
  for (const label of labels) {
    const score = kinds.get(label.kind) as Score;
    score.labelled += 1;
    if (spans.some((span) => agree(label, span))) score.found += 1;
    else misses.push(`missed ${label.kind} in: ${text}`);
  }
  for (const span of spans) {
    const score = kinds.get(span.kind) as Score;
    score.findings += 1;
    if (labels.some((label) => agree(label, span))) continue;
    score.wrong += 1;
    misses.push(`${span.kind}, ${span.rule}, wrongly “${text.slice(span.start, span.end)}” in: ${text}`);
  }
  return misses;
}

function agree(label: Label, span: Span): boolean {
  const shared = Math.min(label.end, span.end) - Math.max(label.start, span.start);
  return label.kind === span.kind && shared * 2 >= label.end - label.start;
}
