import { emptyPlace, ENGINES } from '../support/databases.js';
import { inChild } from './child.js';

export interface ImportFigures {
  readonly rows: number;
  readonly people: number;
  readonly seconds: number;
  readonly secondsAtMost: number;
  readonly longestPauseMilliseconds: number;
  readonly pauseAtMost: number;
  /** The file split into cells and each row inserted, with nothing known or concluded. */
  readonly rawSeconds: number;
  readonly timesRaw: number;
}

/** A Teams report of 5,000 people, added to the register of a session. */
export async function imports(): Promise<object> {
  const figures: Record<string, unknown> = {};
  for (const engine of ENGINES) {
    const place = await emptyPlace(engine);
    try {
      figures[engine] = await inChild<ImportFigures>('imports.add', place.settings);
    } finally {
      await place.remove();
    }
  }
  return figures;
}
