import type { Typed } from '#http';
import type { FieldError, StaffGroup } from '#kernel';
import type { SessionRow } from '#programme';
import { hasChoice, type DayRow, type PartRow } from '#study-days';
import { isFullFor, optionWords, timesOf } from './day-words.js';

interface ChoicesFacts {
  /** With the places that the reader could have. */
  readonly session: SessionRow;
  readonly day: DayRow;
  readonly group: StaffGroup;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

export function choicesPage({ session, day, group, typed, errors }: ChoicesFacts) {
  const { id, title, timeZone, mine, placesLeft } = session;
  const hasPlace = mine?.status === 'registered';
  return {
    title: hasPlace ? `Change what you go to: ${title}` : `Take a place: ${title}`,
    back: { href: `/sessions/${id}`, text: 'The study day' },
    price: day.price,
    needs: hasPlace ? `/sessions/${id}/needs` : undefined,
    errors: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
    parts: day.parts
      .filter(hasChoice)
      .map((part) => ({ ...partWords(part, { group, timeZone, typed }), error: errorOf(part, errors) })),
    fixed: day.parts
      .filter((part) => !hasChoice(part))
      .map((part) => `${timesOf(part, timeZone)}: ${part.title}`),
    button: hasPlace ? 'Save' : placesLeft === 0 ? 'Join the waiting list' : 'Take a place',
  };
}

function partWords(
  part: PartRow,
  { group, timeZone, typed }: { group: StaffGroup; timeZone: string; typed: Typed | undefined },
) {
  const name = `part-${part.position}`;
  return {
    name,
    legend: `${timesOf(part, timeZone)}: ${part.title}`,
    value: typed ? typed[name] : part.options.find(({ isMine }) => isMine)?.id,
    items: part.options.map((option) => ({
      value: option.id,
      text: option.title,
      hint: optionWords(option, group, timeZone) || undefined,
      disabled: isFullFor(option, group) && !option.isMine,
    })),
  };
}

function errorOf({ position }: PartRow, errors: readonly FieldError[]): string | undefined {
  return errors.find(({ field }) => field === `part-${position}`)?.message;
}
