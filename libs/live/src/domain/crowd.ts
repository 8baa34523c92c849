import type { RoomState } from './room-state.js';

/**
 * So many people are shown to everybody by name. Were a thousand people each told of a thousand, that would be a
 * million names: no phone reads them, and nobody else does. In a fuller room everybody sees these, those of whom
 * something is to be seen or heard, and how many there are; the team sees all.
 */
export const SHOWN_BY_NAME = 50;

type Noted = Pick<RoomState, 'hands' | 'spotlight' | 'muted' | 'captioners' | 'media'>;

/** People whom the room names by itself, so that everybody has to know who they are. */
export function notedIn({ hands, spotlight, muted, captioners, media }: Noted): Set<string> {
  const lit = spotlight === null ? [] : [spotlight];
  return new Set([...hands, ...lit, ...muted, ...captioners, ...Object.keys(media)]);
}
