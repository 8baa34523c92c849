import { foldedName } from '#kernel';

/** Somebody in the network who may be the one in the report. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly isRegistered: boolean;
}

export interface Suggestion {
  readonly personId: string;
  readonly name: string;
  readonly reason: string;
}

const MOST_SUGGESTIONS = 3;

/** Who it may be, the likeliest first, each with the reason. A suggestion is never acted on unasked. */
export function suggestionsFor(
  comer: { readonly name: string; readonly email: string | null },
  candidates: readonly Candidate[],
): Suggestion[] {
  return candidates
    .flatMap((candidate) => likeness(comer, candidate) ?? [])
    .sort((a, b) => b.weight - a.weight || (a.personId < b.personId ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ personId, name, reason }) => ({ personId, name, reason }));
}

/** The ways in which a folded name may be written: "nair, priya" is "priya nair". */
export function spellings(folded: string): string[] {
  const parts = words(folded);
  const turned = parts.map((_, place) => [...parts.slice(place), ...parts.slice(0, place)].join(' '));
  return [...new Set([folded, ...turned])];
}

function likeness(
  comer: { readonly name: string; readonly email: string | null },
  candidate: Candidate,
): (Suggestion & { weight: number }) | undefined {
  const why = reasonFor(comer, candidate);
  if (!why) return undefined;
  const weight = why.weight + (candidate.isRegistered ? 1 : 0);
  const reason = candidate.isRegistered ? `${why.reason}; registered for this session` : why.reason;
  return { personId: candidate.personId, name: candidate.name, reason, weight };
}

function reasonFor(
  comer: { readonly name: string; readonly email: string | null },
  candidate: Candidate,
): { reason: string; weight: number } | undefined {
  const [theirs, ours] = [foldedName(comer.name), foldedName(candidate.name)];
  if (theirs === ours) {
    return {
      reason: comer.email ? 'same name, another e-mail' : 'same name, no e-mail in the file',
      weight: 8,
    };
  }
  if (sameWords(theirs, ours)) return { reason: 'same name in another order', weight: 6 };
  if (comer.email && mailbox(comer.email) === mailbox(candidate.email)) {
    return { reason: 'same e-mail before the @', weight: 4 };
  }
  return candidate.isRegistered && sharesWords(theirs, ours)
    ? { reason: 'part of the same name', weight: 2 }
    : undefined;
}

function words(name: string): string[] {
  return name.split(/[^\p{Letter}\p{Number}']+/u).filter((word) => word.length > 1);
}

function sameWords(a: string, b: string): boolean {
  const sorted = words(b).sort().join(' ');
  return sorted !== '' && words(a).sort().join(' ') === sorted;
}

function sharesWords(a: string, b: string): boolean {
  const ours = new Set(words(b));
  return words(a).some((word) => word.length > 2 && ours.has(word));
}

function mailbox(email: string | null): string | undefined {
  return email?.split('@')[0]?.toLowerCase();
}
