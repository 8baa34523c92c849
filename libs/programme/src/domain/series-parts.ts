import type { SessionDraft } from './draft.js';

/** The parts of a session that its series can change; each may have been changed on one session alone. */
export const SERIES_PARTS = [
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
  const isSame = (column: keyof SessionDraft) =>
    JSON.stringify(before[column]) === JSON.stringify(after[column]);
  return SERIES_PARTS.filter((part) => !COLUMNS[part].every(isSame));
}
