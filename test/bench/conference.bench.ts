import { conferenceGrid } from './conference.grid.js';

/** Each part in a file of its own. */
export async function conference(): Promise<object> {
  return { grid: await conferenceGrid() };
}
