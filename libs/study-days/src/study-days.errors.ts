import { conflict, DomainError, invalid, notFound } from '#kernel';

export const dayNotFound = () => notFound('the plan of this day');

export function notAStudyDay(): DomainError {
  return conflict(
    'not-a-study-day',
    'Only a study day has parts to choose from. Change what kind of session it is first.',
  );
}

export const NOT_YOURS_TO_FEED =
  'Only those who run this day and coordinators can see what people eat and need.';

export function needsForPlaces(): DomainError {
  return conflict('no-place', 'You can tell us what you eat and need once you have a place in this day.');
}

export function needsClosed(): DomainError {
  return conflict('day-over', 'This day is over or was cancelled, so we need nothing more.');
}

export function dayOver(): DomainError {
  return conflict('day-over', 'This day is over or was cancelled, so its plan stays as it is.');
}

/** The field is the part's own, so that the page shows the sentence beside it. */
export function chooseOne(part: number, title: string): DomainError {
  return invalid([{ field: `part-${part}`, message: `Choose one of these for “${title}”` }]);
}

export function optionFull(part: number, title: string): DomainError {
  const message = `“${title}” has no place left for you. Choose another.`;
  return invalid([{ field: `part-${part}`, message }]);
}

export function planInvalid(field: 'parts' | 'price' | 'joining', message: string): DomainError {
  return invalid([{ field, message }]);
}
