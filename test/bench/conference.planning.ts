import { emptyPlace, ENGINES } from '../support/databases.js';
import { inChild } from './child.js';

export interface ReleaseFigures {
  readonly talks: number;
  readonly importSeconds: number;
  readonly importAtMost: number;
  /** The same file, in which nothing has changed. */
  readonly againSeconds: number;
  readonly releaseOfOneChange: number;
  /** A day is moved, and every talk with it. */
  readonly releaseThatMovesAll: number;
  readonly releaseAtMost: number;
  /** As many rows written one by one, with nothing compared. */
  readonly rawSeconds: number;
  readonly timesRaw: number;
}

/** A thousand talks brought in, and released anew. */
export async function conferencePlanning(): Promise<object> {
  const figures: Record<string, unknown> = {};
  for (const engine of ENGINES) {
    const place = await emptyPlace(engine);
    try {
      figures[engine] = await inChild<ReleaseFigures>('conference.release', place.settings);
    } finally {
      await place.remove();
    }
  }
  return figures;
}
