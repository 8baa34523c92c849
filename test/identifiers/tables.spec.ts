import { readFileSync } from 'node:fs';
import { labelledSentences } from './labelled.js';
import { scored } from './scored.js';
import { tablesOf } from './told.js';

describe('the figures of the check for identifiers', () => {
  const sentences = labelledSentences();

  it('in the docs are those that the command prints', () => {
    const kept = readFileSync('docs/identifiers.md', 'utf8');

    expect(unaligned(kept).endsWith(unaligned(tablesOf(sentences)))).toBe(true);
  });

  it('are of at least 400 sentences, half of them clean, and of every kind', () => {
    const clean = sentences.filter(({ labels }) => labels.length === 0).length;
    const labelled = [...scored(sentences).kinds.values()].map((score) => score.labelled);

    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(Math.abs(clean / sentences.length - 0.5)).toBeLessThan(0.05);
    expect(Math.min(...labelled)).toBeGreaterThanOrEqual(5);
  });

  it('stay where they are: a change of the rules that finds less, or disturbs more, is seen', () => {
    const { kinds, clean, disturbed } = scored(sentences.filter(({ isHard }) => !isHard));
    const numbers = [...kinds].filter(([kind]) => kind !== 'name' && kind !== 'place');

    expect(numbers.filter(([, { labelled, found, wrong }]) => found < labelled || wrong > 0)).toEqual([]);
    expect([clean, disturbed]).toEqual([214, 3]);
  });
});

/** Prettier lines tables up. */
function unaligned(text: string): string {
  return text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
}
