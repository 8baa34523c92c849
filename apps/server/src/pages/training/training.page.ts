import { counted, dateWords, type Page } from '#kernel';
import {
  SESSION_KIND_NAMES,
  SESSION_KINDS,
  SESSION_MODE_NAMES,
  SESSION_MODES,
  wallClockAt,
  type TrainingRow,
} from '#programme';
import { conferenceLinks } from '../conference/conference-words.js';
import type { Looking } from '../sessions/learner.js';
import { assumptionOf, cardOf } from '../sessions/session-words.js';
import { monthAfter, type TrainingChoices } from './training.form.js';

export interface TrainingFacts {
  readonly found: Page<TrainingRow>;
  readonly count: number;
  /** Something is planned, whoever it is made for. */
  readonly isAnything: boolean;
  readonly choices: TrainingChoices;
  readonly looking: Looking;
  readonly conferences: Parameters<typeof conferenceLinks>[0];
  readonly now: Date;
}

const MONTHS_OFFERED = 12;

export function trainingPage(facts: TrainingFacts) {
  const { found, count, choices, looking, conferences, now } = facts;
  const isAll = choices.for === 'all';
  const { roleName, words } = looking;
  const named = found.items.filter(({ rank }) => rank === 0);
  const rest = found.items.filter(({ rank }) => rank !== 0);
  return {
    title: 'Training',
    roleName: roleName ?? undefined,
    heading: headingOf(count, choices),
    tabs: tabsOf(choices, roleName),
    conferences: conferenceLinks(conferences),
    filters: filtersInUse(choices),
    clearHref: hrefOf({ for: choices.for }),
    filter: filterForm(choices, words.timeZone, now),
    groups: isAll
      ? [
          {
            heading: undefined,
            level: 2,
            cards: found.items.map((row) => cardOf(row, words, assumptionFor(row, looking))),
          },
        ]
      : groupsOf(named, rest, looking),
    empty: found.items.length === 0 && emptyWords(facts),
    more: found.next === null ? undefined : hrefOf({ ...choices, cursor: found.next }),
  };
}

function groupsOf(named: readonly TrainingRow[], rest: readonly TrainingRow[], { words }: Looking) {
  const groups = [
    {
      heading: 'Made for people in roles like yours',
      level: 3,
      cards: named.map((row) => cardOf(row, words)),
    },
    { heading: 'Open to everyone', level: 3, cards: rest.map((row) => cardOf(row, words)) },
  ];
  return groups.filter(({ cards }) => cards.length > 0);
}

function headingOf(count: number, choices: TrainingChoices): string {
  const sessions = counted(count, 'session', 'sessions');
  const isNarrowed = filtersInUse(choices).length > 0;
  if (choices.for === 'all') return isNarrowed ? `${sessions} found` : `${sessions} coming up`;
  return isNarrowed ? `${sessions} found for you` : `${sessions} for you`;
}

function tabsOf(choices: TrainingChoices, roleName: string | null) {
  const kept = { ...choices, cursor: undefined };
  return [
    {
      text: roleName === null ? 'Open to everyone' : 'For you',
      href: hrefOf({ ...kept, for: 'me' }),
      current: choices.for === 'me',
    },
    { text: 'Show everything', href: hrefOf({ ...kept, for: 'all' }), current: choices.for === 'all' },
  ];
}

/** Only where it was made with others in mind: a card for this reader needs no apology. */
function assumptionFor(row: TrainingRow, { learner }: Looking): string | undefined {
  if (row.rank === 0) return learner.job ? 'Made for people in roles like yours' : undefined;
  return row.rank === 2 ? assumptionOf(row) : undefined;
}

function filtersInUse(choices: TrainingChoices) {
  const without = (part: Partial<TrainingChoices>) => hrefOf({ ...choices, cursor: undefined, ...part });
  const { kind, mode, month, q } = choices;
  return [
    kind && { text: SESSION_KIND_NAMES[kind], href: without({ kind: undefined }) },
    mode && { text: SESSION_MODE_NAMES[mode], href: without({ mode: undefined }) },
    month && { text: monthInWords(month), href: without({ month: undefined }) },
    q && { text: `“${q}”`, href: without({ q: undefined }) },
  ].filter((filter) => filter !== undefined && filter !== '');
}

function filterForm(choices: TrainingChoices, timeZone: string, now: Date) {
  const anything = { value: '', text: 'Any' };
  return {
    whose: choices.for,
    isOpen: filtersInUse(choices).length > 0,
    q: choices.q,
    kind: choices.kind ?? '',
    mode: choices.mode ?? '',
    month: choices.month ?? '',
    kinds: [anything, ...SESSION_KINDS.map((value) => ({ value, text: SESSION_KIND_NAMES[value] }))],
    modes: [anything, ...SESSION_MODES.map((value) => ({ value, text: SESSION_MODE_NAMES[value] }))],
    months: [anything, ...monthsFrom(wallClockAt(now, timeZone).date.slice(0, 7))],
  };
}

function monthsFrom(first: string) {
  const months = [first];
  while (months.length < MONTHS_OFFERED) months.push(monthAfter(months.at(-1) ?? first));
  return months.map((value) => ({ value, text: monthInWords(value) }));
}

const MONTH_NAMES = Array.from({ length: 12 }, (_, month) =>
  dateWords({ month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)),
);

/** "November 2026" for 2026-11 */
function monthInWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTH_NAMES[Number(number) - 1] ?? ''} ${year}`;
}

function emptyWords({ choices, isAnything }: TrainingFacts): string {
  if (!isAnything) return 'Nothing is planned yet. What your network plans will stand here.';
  if (filtersInUse(choices).length > 0)
    return 'Nothing fits all that you chose. Take a filter off above, or show everything.';
  return 'Nothing made for you is planned yet. Show everything: you are welcome at all of it.';
}

function hrefOf(choices: Partial<TrainingChoices>): string {
  const chosen = Object.entries(choices).filter(
    ([name, value]) => value !== undefined && !(name === 'for' && value === 'me'),
  );
  const query = new URLSearchParams(chosen as [string, string][]).toString();
  return query === '' ? '/training' : `/training?${query}`;
}
