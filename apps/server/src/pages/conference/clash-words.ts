import type { NamedClash } from '#conference';
import { lengthInWords } from '#programme';

type Told = Pick<NamedClash, 'kind' | 'who' | 'minutes' | 'walk'>;

/** "Main Hall has two talks at once for 20 minutes." */
export function clashInWords({ kind, who, minutes, walk }: Told): string {
  const long = lengthInWords(minutes);
  if (kind === 'room') return `${who} has two talks at once for ${long}.`;
  if (kind === 'speaker') return `${who} speaks in two talks at once for ${long}.`;
  if (kind === 'walk')
    return `${who} has ${minutes === 0 ? 'no time' : lengthInWords(minutes)} for a walk of ${lengthInWords(walk ?? 0)}.`;
  return `${who} has to be in two talks at once for ${long}.`;
}

/** The same to somebody who means to hear both. */
export function yourClashInWords({ kind, minutes, walk }: Told): string {
  if (kind !== 'walk') return `These two overlap by ${lengthInWords(minutes)}.`;
  const time = minutes === 0 ? 'no time' : lengthInWords(minutes);
  return `You have ${time} for a walk of ${lengthInWords(walk ?? 0)}.`;
}
