import type { ConferenceRow, TalkRow } from '#conference';
import { foldedName, TIERS, type Tier } from '#kernel';
import { suits, tierInWords } from '#programme';
import type { Choices } from './conference.form.js';

/** The talks that all of the choices leave. */
export function chosenFrom(
  talks: readonly TalkRow[],
  { track, mine, for: tier, q }: Choices,
  stars: ReadonlySet<string> | undefined,
): TalkRow[] {
  const words = q === undefined ? [] : foldedName(q).split(' ');
  return talks.filter(
    (talk) =>
      (track === undefined || talk.track === track) &&
      (!mine || (stars?.has(talk.id) ?? false)) &&
      (tier === undefined || suits(talk.ours.audience, null, tier)) &&
      (words.length === 0 || hasWords(talk, words)),
  );
}

/** All of the words, wherever they stand. */
function hasWords({ title, facts }: TalkRow, words: readonly string[]): boolean {
  const { subtitle, abstract, description, persons } = facts;
  const said = [title, subtitle, ...persons.map(({ name }) => name), abstract, description].join(' ');
  const text = foldedName(said);
  return words.every((word) => text.includes(word));
}

export function tracksIn({ tracks }: ConferenceRow['facts']) {
  return [{ value: '', text: 'All tracks' }, ...tracks.map(({ name }) => ({ value: name, text: name }))];
}

/** Those that some talk is made for; nothing to choose where all are for everybody. */
export function tiersIn(talks: readonly TalkRow[], chosen: Tier | undefined) {
  const named = new Set(talks.flatMap(({ ours }) => ours.audience.tiers));
  if (chosen !== undefined) named.add(chosen);
  const tiers = TIERS.filter((tier) => named.has(tier)).map((tier) => ({
    value: tier,
    text: tierInWords(tier),
  }));
  return tiers.length === 0 ? [] : [{ value: '', text: 'Everyone' }, ...tiers];
}

export function filtersOf(path: string, choices: Choices) {
  const { track, mine, for: tier, q } = choices;
  const without = (part: Partial<Choices>) => hrefOf(path, { ...choices, ...part });
  return [
    ...(q === undefined ? [] : [{ text: `“${q}”`, href: without({ q: undefined }) }]),
    ...(track === undefined ? [] : [{ text: track, href: without({ track: undefined }) }]),
    ...(tier === undefined
      ? []
      : [{ text: `For ${tierInWords(tier).toLowerCase()}`, href: without({ for: undefined }) }]),
    ...(mine ? [{ text: 'Only my stars', href: without({ mine: false }) }] : []),
  ];
}

export function hrefOf(path: string, { day, track, mine, for: tier, q }: Choices): string {
  const query = new URLSearchParams();
  if (day !== undefined) query.set('day', String(day));
  if (q !== undefined) query.set('q', q);
  if (track !== undefined) query.set('track', track);
  if (tier !== undefined) query.set('for', tier);
  if (mine) query.set('mine', 'yes');
  const said = query.toString();
  return said === '' ? path : `${path}?${said}`;
}
