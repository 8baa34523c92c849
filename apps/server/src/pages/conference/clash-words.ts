import type { NamedClash } from '#conference';
import { counted } from '#kernel';

type Told = Pick<NamedClash, 'kind' | 'who' | 'minutes' | 'walk'>;

/** "Main Hall has two talks at once for 20 minutes." */
export function clashInWords({ kind, who, minutes, walk }: Told): string {
  const long = minutesInWords(minutes);
  if (kind === 'room') return `${who} has two talks at once for ${long}.`;
  if (kind === 'speaker') return `${who} speaks in two talks at once for ${long}.`;
  if (kind === 'walk') return `${who} has ${long} for a walk of ${minutesInWords(walk ?? 0)}.`;
  return `${who} has to be in two talks at once for ${long}.`;
}

/** The same to somebody who means to hear both. */
export function yourClashInWords({ kind, minutes, walk }: Told): string {
  return kind === 'walk'
    ? `You have ${minutesInWords(minutes)} to walk ${walk ?? 0}.`
    : `These two overlap by ${minutesInWords(minutes)}.`;
}

function minutesInWords(minutes: number): string {
  return counted(minutes, 'minute', 'minutes');
}
