import { findIdentifiers, remarkOn } from '#identifiers';
import type { FieldError } from '#kernel';

/**
 * What in a text may tell who a patient is. What surely does has to go; of what may, its writer is asked once. The names of
 * colleagues are none of it: people call each other by them.
 */
export function faultsOfWhatTells(field: string, text: string, hasLooked: boolean): FieldError[] {
  const spans = findIdentifiers(text);
  const sure = spans.find(({ confidence }) => confidence === 'high');
  if (sure) return [{ field, message: remarkOn(sure, text) }];
  const doubtful = spans.filter(({ confidence }) => confidence === 'medium');
  if (hasLooked || doubtful.length === 0) return [];
  return [{ field: 'looked', message: doubtful.map((span) => remarkOn(span, text)).join(' ') }];
}
