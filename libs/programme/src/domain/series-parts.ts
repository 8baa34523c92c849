import type { SessionDraft } from './draft.js';

/** The parts of a session that its series can change; each may have been changed on one session alone. */
const SERIES_PARTS = [
  ...(['title', 'kind', 'summary', 'time', 'place', 'capacity', 'audience'] as const),
  ...(['agenda', 'leaders'] as const),
];
export type SeriesPart = (typeof SERIES_PARTS)[number];

/** The columns of a session that each part is made of. */
const COLUMNS: Readonly<Record<SeriesPart, readonly (keyof SessionDraft)[]>> = {
  title: ['title'],
  kind: ['kind'],
  summary: ['summary'],
  time: ['startsAt', 'endsAt', 'timeZone'],
  place: ['mode', 'venue', 'meeting'],
  capacity: ['capacity'],
  audience: ['audience'],
  agenda: ['agenda'],
  leaders: ['leaderIds'],
};

/** The parts in which two drafts of a session differ. */
export function partsChanged(before: SessionDraft, after: SessionDraft): SeriesPart[] {
  const isSame = (column: keyof SessionDraft) => textOf(before[column]) === textOf(after[column]);
  return SERIES_PARTS.filter((part) => !COLUMNS[part].every(isSame));
}

/** The parts that are a session's own, with more of them, in their order. */
export function withOwn(own: readonly SeriesPart[], more: readonly SeriesPart[]): SeriesPart[] {
  return SERIES_PARTS.filter((part) => own.includes(part) || more.includes(part));
}

/** The draft with these parts taken from another. */
export function withParts(
  draft: SessionDraft,
  parts: readonly SeriesPart[],
  other: SessionDraft,
): SessionDraft {
  const taken = parts.flatMap((part) => COLUMNS[part]).map((column) => [column, other[column]]);
  return { ...draft, ...(Object.fromEntries(taken) as Partial<SessionDraft>) };
}

/** Whom it is made for is the same in whatever order they are named. */
function textOf(value: SessionDraft[keyof SessionDraft]): string {
  const isAudience = typeof value === 'object' && value !== null && 'tiers' in value;
  return JSON.stringify(
    isAudience ? { tiers: [...value.tiers].sort(), roles: [...value.roles].sort() } : value,
  );
}
