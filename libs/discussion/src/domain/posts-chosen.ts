import type { FieldError } from '#kernel';

/** Some posts of a thread by their numbers, or all from one on. */
export interface Chosen {
  readonly numbers: readonly number[];
  readonly from?: number | undefined;
}

/** Nobody ticks more: a thousand are fifty pages. */
const MOST_TICKED = 1000;

/** The first post stays where it is: all the others are about it. */
export function faultsOfChosen({ numbers, from }: Chosen): FieldError[] {
  if (from === undefined) return faultsOfTicked(numbers);
  if (numbers.length > 0) return [{ field: 'from', message: 'Tick posts, or say from which on: not both' }];
  return isNumber(from) ? [] : [{ field: 'from', message: 'Enter the number of a post, from 2 on' }];
}

function faultsOfTicked(numbers: readonly number[]): FieldError[] {
  if (numbers.length === 0) return [{ field: 'posts', message: 'Choose which posts should move' }];
  if (numbers.length > MOST_TICKED)
    return [{ field: 'posts', message: 'Choose at most 1,000 posts, or say from which on' }];
  return numbers.every(isNumber) ? [] : [{ field: 'posts', message: 'The first post stays: choose others' }];
}

function isNumber(number: number): boolean {
  return Number.isInteger(number) && number > 1 && number < 1_000_000;
}
