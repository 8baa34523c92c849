import { counted } from '#kernel';
import type { SeriesPlan } from '#programme';

/** Who is written to, and how often, before it is done. */
export function toldWords({ people, letters }: SeriesPlan['told']): string {
  if (people === 0) return 'Nobody needs a letter about this.';
  const who = `We write to ${counted(people, 'person', 'people')}`;
  return letters === people
    ? `${who}.`
    : `${who}, ${letters} letters in all: one for each session, so that their calendars follow.`;
}
