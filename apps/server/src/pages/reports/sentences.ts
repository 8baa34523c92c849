import type { Tier } from '#kernel';
import type { Report, SharedCatchUpReach, SharedReport, SharedRow } from '#reporting';
import { inWords, percent, spoken } from './figures.js';

/** Who these sentences name first: the people whom training of this kind is known to miss. */
const BEYOND = ['non-clinical', 'clinical-support', 'volunteers', 'students', 'outside-health'] as const;

/** The people of a tier, as a sentence speaks of them. */
export const PEOPLE_OF: Readonly<Record<Tier, string>> = {
  'registered-clinical': 'registered clinical staff',
  'clinical-support': 'clinical support staff',
  'non-clinical': 'non-clinical staff',
  students: 'students',
  volunteers: 'volunteers',
  'outside-health': 'people outside health',
  'not-known': 'people in roles that we do not know',
};

/** What a report by tier says, for a reader who reads no further. `when` begins the first sentence. */
export function sentences(byTier: Report | SharedReport, when: string): readonly string[] {
  const { people, attendances, partial, unknown } = byTier.totals;
  if (people === null || attendances === null)
    return [`${when} so few people came that this copy gives no figures.`];
  if (attendances === 0)
    return [`${when} nobody came, as far as the registers show.`, ...apart(partial, unknown)];
  return [
    `${when} ${came(people, attendances)}.`,
    ...beyond(byTier.rows),
    ...notKnown(byTier.rows),
    ...apart(partial, unknown),
  ];
}

/** What catching up adds, said beside the attendances and never in them. `attended` is how many people did attend. */
export function catchUpSentence(reach: SharedCatchUpReach, attended: number): string[] {
  const { people, catchUps, notAttending } = reach;
  if (people === 0) return [];
  if (people === null || catchUps === null) return ['Catch-up, counted apart: fewer than 5 people.'];
  const who = people === 1 ? '1 person' : `${inWords(people)} people`;
  const times = catchUps === 1 ? 'once' : `${inWords(catchUps)} times`;
  const together =
    notAttending === null
      ? ''
      : ` ${inWords(notAttending)} of them attended nothing; with them, ${inWords(attended + notAttending)} people were reached.`;
  return [`Catch-up, counted apart: ${who} caught up afterwards, ${times}.${together}`];
}

function came(people: number, attendances: number): string {
  const who = people === 1 ? '1 person' : `${inWords(people)} people`;
  return `${who} came ${attendances === 1 ? 'once' : `${inWords(attendances)} times`}`;
}

function beyond(rows: readonly SharedRow[]): string[] {
  const parts = BEYOND.flatMap((tier) => {
    const share = shareOf(rows, tier);
    return share > 0 ? [[percent(share), PEOPLE_OF[tier]] as const] : [];
  });
  const [first, ...others] = parts;
  if (!first) return ['Nobody came from outside the registered clinical staff, as far as we know.'];
  const all = [
    `${first[0]} of attendances were by ${first[1]}`,
    ...others.map(([part, words]) => `${part} by ${words}`),
  ];
  return [`${spoken(all)}.`];
}

function notKnown(rows: readonly SharedRow[]): string[] {
  const share = shareOf(rows, 'not-known');
  return share > 0 ? [`For ${percent(share)} we do not know the role.`] : [];
}

function apart(partial: number | null, unknown: number | null): string[] {
  const visits = [
    ...(partial ? [`${visitsIn(partial)} that ${partial === 1 ? 'was' : 'were'} too short`] : []),
    ...(unknown ? [`${partial ? inWords(unknown) : visitsIn(unknown)} of unknown length`] : []),
  ];
  return visits.length > 0 ? [`Counted apart, not as attended: ${spoken(visits)}.`] : [];
}

function visitsIn(count: number): string {
  return count === 1 ? '1 visit' : `${inWords(count)} visits`;
}

function shareOf(rows: readonly SharedRow[], tier: string): number {
  return rows.find(({ keys }) => keys[0] === tier)?.share ?? 0;
}
