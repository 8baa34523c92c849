import type { Interval } from '#kernel';
import fc from 'fast-check';
import { SOURCES, type CorrectionDetail, type Fact, type Timetabled } from './evidence.js';

/** A clinic of an hour that asks for half of it. */
export const clinic: Timetabled = { ...between('13:00', '14:00'), rule: { basis: 'percent', value: 50 } };

export function at(time: string): Date {
  return new Date(`2026-11-23T${time}:00Z`);
}

export function between(start: string, end: string): Interval {
  return { start: at(start), end: at(end) };
}

/** A fact out of a meeting's report, unless the test says otherwise. */
export function fact(said: Partial<Fact>): Fact {
  const nothing = { joinedAt: null, leftAt: null, minutes: null, flags: [], correction: null };
  return { ...nothing, id: 'e', source: 'import', importId: 'report', recordedAt: at('15:00'), ...said };
}

export function corrected(detail: CorrectionDetail, said: Partial<Fact> = {}): Fact {
  return fact({ source: 'correction', importId: null, correction: detail, ...said });
}

const instant = fc.integer({ min: 0, max: 180 }).map((minute) => new Date(+at('12:00') + minute * 60_000));

const someFact: fc.Arbitrary<Fact> = fc
  .record({
    id: fc.uuid(),
    source: fc.constantFrom(...SOURCES.filter((source) => source !== 'correction')),
    joinedAt: fc.option(instant),
    leftAt: fc.option(instant),
    minutes: fc.option(fc.integer({ min: 0, max: 300 })),
    importId: fc.constantFrom('report', 'another', null),
    recordedAt: instant,
  })
  .map(fact);

export const someFacts = fc.array(someFact, { maxLength: 8 });

export const shuffled = someFacts.chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
  ),
);
