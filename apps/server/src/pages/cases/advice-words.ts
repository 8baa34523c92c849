import { mayDo, OUTCOME_NAMES, type RecommendationRow, type SeenCase } from '#cases';
import { counted } from '#kernel';
import type { StoryFacts } from './case-reading.js';
import { dayOf } from './case-words.js';

/** The recommendations as this person sees them: those who answer the case see what is not issued yet. */
export function adviceOf(seen: SeenCase, { recommendations, words, isHub }: StoryFacts, timeZone: string) {
  const shown = recommendations.filter(({ issuedAt }) => isHub || issuedAt !== null);
  const whys = (id: string) =>
    words.filter(({ kind, aboutId }) => kind === 'why' && aboutId === id).map((one) => one.words);
  const issued = shown.find(({ issuedAt }) => issuedAt !== null);
  return {
    lines: shown.map((one) => lineOf(one, { seen, whys: whys(one.id), timeZone })),
    happened: words
      .filter(({ kind }) => kind === 'happened')
      .map((one) => ({ said: one.words, when: dayOf(one.saidAt, timeZone) })),
    pdf: issued ? `/cases/${seen.row.id}/recommendations.pdf` : undefined,
    issued: issued?.issuedAt ? `Given to the presenter on ${dayOf(issued.issuedAt, timeZone)}.` : undefined,
  };
}

interface Around {
  readonly seen: SeenCase;
  readonly whys: readonly string[];
  readonly timeZone: string;
}

function lineOf(row: RecommendationRow, { seen, whys, timeZone }: Around) {
  const isOpen = row.issuedAt === null;
  return {
    id: row.id,
    words: row.words ?? 'Erased',
    owner: `${row.ownerName}, ${row.ownerRole}`,
    agreed: isOpen ? agreedWords(row.agreed) : undefined,
    outcome:
      row.outcome && row.outcomeAt
        ? `${OUTCOME_NAMES[row.outcome]} (${dayOf(row.outcomeAt, timeZone)})`
        : undefined,
    whys,
    canAgree: isOpen && mayDo('agree', seen) && row.agreedByMe === 0,
    canDrop: isOpen && mayDo('recommend', seen),
  };
}

function agreedWords(agreed: number): string {
  return agreed === 0
    ? 'Nobody of the panel has agreed yet'
    : counted(agreed, 'person of the panel agrees', 'people of the panel agree');
}
