import { INDICATOR_WORDS, type IndicatorKey, type IndicatorWords } from './indicator-words.js';
import { ratio, roundedTo, spreadOf } from './statistics.js';

/** One figure of a network, with its words. */
export interface Indicator extends IndicatorWords {
  readonly key: IndicatorKey;
  /** Nothing where there is nothing to work it out from. */
  readonly value: number | null;
  /** Of how many sessions, people, places or attendances it was worked out. */
  readonly n: number;
}

/** A session that was held in the period. */
export interface SessionFacts {
  readonly kind: string;
  readonly isOpenToAll: boolean;
  readonly attendances: number;
  readonly registered: number;
  /** Of the registered, those who attended. */
  readonly registeredCame: number;
  /** Of the registered, those of whom the register has nothing at all. */
  readonly noShows: number;
}

export interface PeopleFacts {
  readonly people: number;
  readonly cameAgain: number;
  readonly firstEver: number;
  readonly cameInFirstHalf: number;
  readonly cameInBothHalves: number;
}

export interface QualityFacts {
  readonly attendances: number;
  readonly minutes: number;
  readonly knownRole: number;
  readonly knownOrganisation: number;
  readonly byHand: number;
  readonly nonClinical: number;
  readonly rows: number;
  readonly unmatchedRows: number;
}

export interface PlaceFacts {
  readonly organisations: number;
  readonly organisationsHeard: number;
  readonly areas: number;
  readonly areasHeard: number;
}

export function sessionIndicators(sessions: readonly SessionFacts[]): Indicator[] {
  const n = sessions.length;
  const spread = spreadOf(sessions.map(({ attendances }) => attendances));
  const registered = sum(sessions, 'registered');
  return [
    figure('sessions', n, n),
    figure('mean-per-session', spread.mean, n),
    figure('deviation-per-session', spread.deviation, n),
    figure('median-per-session', spread.median, n),
    figure('open-to-all', ratio(sessions.filter(({ isOpenToAll }) => isOpenToAll).length, n), n),
    figure('registered-attended', ratio(sum(sessions, 'registeredCame'), registered), registered),
    figure('no-show', ratio(sum(sessions, 'noShows'), registered), registered),
  ];
}

export function peopleIndicators(facts: PeopleFacts, attendances: number): Indicator[] {
  const { people } = facts;
  return [
    figure('attendances', attendances, attendances),
    figure('people', people, people),
    figure('sessions-per-person', ratio(attendances, people), people),
    figure('repeat', ratio(facts.cameAgain, people), people),
    figure('first-ever', ratio(facts.firstEver, people), people),
    figure('retention', ratio(facts.cameInBothHalves, facts.cameInFirstHalf), facts.cameInFirstHalf),
  ];
}

export function qualityIndicators(facts: QualityFacts): Indicator[] {
  const { attendances } = facts;
  return [
    figure('non-clinical', ratio(facts.nonClinical, attendances), attendances),
    figure('cpd-hours', facts.minutes / 60, attendances),
    figure('known-role', ratio(facts.knownRole, attendances), attendances),
    figure('known-organisation', ratio(facts.knownOrganisation, attendances), attendances),
    figure('unmatched', ratio(facts.unmatchedRows, facts.rows), facts.rows),
    figure('by-hand', ratio(facts.byHand, attendances), attendances),
  ];
}

export function placeIndicators(facts: PlaceFacts): Indicator[] {
  return [
    figure('organisations', ratio(facts.organisationsHeard, facts.organisations), facts.organisations),
    figure('areas', ratio(facts.areasHeard, facts.areas), facts.areas),
  ];
}

export function figure(key: IndicatorKey, value: number | null, n: number): Indicator {
  const words = INDICATOR_WORDS[key];
  return { key, ...words, value: roundedTo(words.unit === 'share' ? 3 : 1, value), n };
}

function sum(sessions: readonly SessionFacts[], field: 'registered' | 'registeredCame' | 'noShows'): number {
  return sessions.reduce((total, session) => total + session[field], 0);
}
