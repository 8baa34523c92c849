import { clip, minutesIn, union, type Interval } from '#kernel';
import type { Fact } from './evidence.js';

/** The flag of a fact that says that somebody came, and nothing of how long. */
export const CAME = 'came';

/**
 * What all the facts say together. `minutes` is null where nothing tells how long; `isAtLeast` where
 * some fact tells that somebody came but not how long, so that they may have been there longer.
 */
export interface Presence {
  readonly spans: readonly Interval[];
  readonly minutes: number | null;
  readonly isAtLeast: boolean;
}

/**
 * Minutes of the timetabled session that a person was present for.
 *
 * A dropped line gives a person several spans and a second device gives them two at once, so spans
 * are united before they are counted; waiting before the start or lingering after the end is not
 * counted at all.
 */
export function minutesPresent(spans: readonly Interval[], timetabled: Interval): number {
  return total(within(spans, timetabled));
}

export function presenceOf(facts: readonly Fact[], timetabled: Interval): Presence {
  const readings = facts.map((fact) => readingOf(fact, timetabled));
  const spans = within(
    readings.flatMap((reading) => reading.span ?? []),
    timetabled,
  );
  const summed = Math.min(mostSummed(facts, readings), minutesIn(timetabled));
  const known = Math.max(total(spans), summed);
  const isOnlyThere = known === 0 && facts.some(saysOnlyThatTheyCame);
  const isAtLeast = isOnlyThere || readings.some((reading) => reading.isUnknown);
  return { spans, isAtLeast, minutes: known === 0 && isAtLeast ? null : known };
}

/** What one fact says: a stretch of time, or only a number of minutes, or only that somebody came. */
interface Reading {
  readonly span?: Interval;
  readonly minutes?: number;
  readonly isUnknown?: boolean;
}

function readingOf(fact: Fact, timetabled: Interval): Reading {
  const { joinedAt, leftAt, minutes } = fact;
  if (saysOnlyThatTheyCame(fact)) return {};
  if (joinedAt && leftAt) return joinedAt < leftAt ? { span: { start: joinedAt, end: leftAt } } : {};
  if (joinedAt && minutes !== null) return { span: { start: joinedAt, end: later(joinedAt, minutes) } };
  if (leftAt && minutes !== null) return { span: { start: later(leftAt, -minutes), end: leftAt } };
  if (minutes !== null) return { minutes };
  return vouchesForTheRest(fact) ? { span: { ...timetabled, ...openEnds(fact) } } : { isUnknown: true };
}

/**
 * At the front door of a conference nobody says which talks they will hear. Once something says so,
 * such as a check-in at a talk, the front door adds nothing.
 */
export function saysOnlyThatTheyCame({ flags }: Pick<Fact, 'flags'>): boolean {
  return flags.includes(CAME);
}

/** A person at the door, or somebody who saw them, says "here until the end" unless they say otherwise. */
function vouchesForTheRest(fact: Fact): boolean {
  return fact.source === 'check-in' || fact.source === 'vouched' || fact.source === 'manual';
}

function openEnds({ joinedAt, leftAt }: Fact): Partial<Interval> {
  return { ...(joinedAt && { start: joinedAt }), ...(leftAt && { end: leftAt }) };
}

/**
 * Sums without times cannot be laid on one another. Those of one report add up; another report may
 * tell of the same hour again, so that of several reports only the longest counts.
 */
function mostSummed(facts: readonly Fact[], readings: readonly Reading[]): number {
  const sums = new Map<string | null, number>();
  facts.forEach(({ importId }, place) => {
    sums.set(importId, (sums.get(importId) ?? 0) + (readings[place]?.minutes ?? 0));
  });
  return Math.max(0, ...sums.values());
}

function within(spans: readonly Interval[], timetabled: Interval): Interval[] {
  return union(spans.flatMap((span) => clip(span, timetabled) ?? []));
}

function total(spans: readonly Interval[]): number {
  return spans.reduce((sum, span) => sum + minutesIn(span), 0);
}

function later(instant: Date, minutes: number): Date {
  return new Date(+instant + minutes * 60_000);
}
